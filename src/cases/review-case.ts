import type { PowerAct } from '#authority';
import type { Act } from '#platform/act.ts';
import { Invalid, Refused } from '#platform/errors.ts';
import { type Lang, type Said, said } from '#platform/i18n.ts';
import { articles } from './case-can.ts';
import type { Case, Review } from './case.ts';
import { keepStep } from './keep-step.ts';
import { moveProcess, processOf, stagesDue, stateInReview } from './run-process.ts';
import { asOfficer } from './take-case.ts';
import { turnInReview } from './turn.ts';

export interface ReviewCase {
  no: string;
  /** The step of the process, by its node or its act; the one that is due where not said. */
  stage?: string | undefined;
  opinion: Review['opinion'];
  text: string;
  /** Who went to the site: two or more (行政许可法 34). */
  officers?: readonly string[] | undefined;
  /** Special steps that this case needs, of those the process asks about: 'hear', 'expertReview' … */
  needs?: readonly string[] | undefined;
}

/**
 * Records the opinion of one step between acceptance and decision: review of the materials, inspection on site by two officers
 * or more (行政许可法 34), expert review, notice. The published process says which step is due; any other is refused.
 */
export async function reviewCase(act: Act, input: ReviewCase): Promise<Case> {
  const text = input.text.trim();
  const officers = (input.officers ?? []).map((name) => name.trim()).filter(Boolean);
  if (!text) throw new Invalid({ text: said('请写明审查意见', 'Give the opinion') });
  return asOfficer(
    act,
    input.no,
    'review',
    async (inside, file, power) => {
      const graph = await processOf(inside.db, file);
      const due = stagesDue(graph, file.tokens);
      const stage = input.stage ? due.find(({ node, act: name }) => node === input.stage || name === input.stage) : due[0];
      if (!stage || (!input.stage && due.length > 1)) throw stageNotDue(input.stage, due);
      if (stage.act === 'inspect') mustBeTwo(officers);
      const outcome = Object.fromEntries((input.needs ?? []).map((need) => [need, 'needed']));
      const { tokens, effects } = moveProcess(graph, file.tokens, { act: stage.act, node: stage.node, outcome });
      const review: Review = {
        by: inside.actor.id, name: inside.actor.name, at: inside.at.toISOString(), stage: stage.node, opinion: input.opinion, text,
        ...(officers.length > 0 && { officers }),
      };
      return keepStep(inside, file, {
        event: 'cases.reviewed',
        changes: { state: stateInReview(graph, tokens), awaits: turnInReview(graph, tokens), tokens, reviews: [...file.reviews, review] },
        particulars: { stage: stage.node, opinion: input.opinion },
        told: { stage: stage.name, opinion: input.opinion, text, ...(officers.length > 0 && { officers }) },
        power,
        effects,
      });
    },
    (): PowerAct => (input.stage?.startsWith('inspect') ? 'inspect' : 'review'),
  );
}

function mustBeTwo(officers: readonly string[]): void {
  if (new Set(officers).size >= 2) return;
  throw new Invalid({ officers: said('现场核查须有两名以上工作人员（行政许可法第三十四条），请写明姓名', 'An inspection takes two officers or more (Administrative Licensing Law, Art. 34); name them') });
}

function stageNotDue(stage: string | undefined, due: readonly { node: string; name: Said }[]): Refused {
  const particulars = { stage, due: due.map(({ node }) => node) };
  const names = (lang: Lang) => due.map(({ name }) => name[lang]).join(lang === 'en' ? ', ' : '、');
  if (due.length === 0) {
    return new Refused('no-stage-due', said('按公布的流程，现在没有待审查的环节', 'By the published process no step of review is due now'), articles.review, particulars);
  }
  return new Refused('stage-not-due', said(`按公布的流程，现在待办的是：${names('zh-CN')}`, `By the published process these steps are due now: ${names('en')}`), articles.review, particulars);
}
