import type { Item } from '#catalog';
import { acceptCase } from '../../src/cases/accept-case.ts';
import { askForCorrection } from '../../src/cases/ask-for-correction.ts';
import type { Case } from '../../src/cases/case.ts';
import { correctApplication } from '../../src/cases/correct-application.ts';
import { decideCase } from '../../src/cases/decide-case.ts';
import { deliverResult } from '../../src/cases/deliver-result.ts';
import { extendCase } from '../../src/cases/extend-case.ts';
import { sampleAnswers } from '../../src/cases/factory/sample-answers.ts';
import { issueResult } from '../../src/cases/issue-result.ts';
import { materialsToHandIn } from '../../src/cases/materials.ts';
import { refuseAcceptance } from '../../src/cases/refuse-acceptance.ts';
import { resumeCase } from '../../src/cases/resume-case.ts';
import { reviewCase } from '../../src/cases/review-case.ts';
import { processOf, stagesDue } from '../../src/cases/run-process.ts';
import { storeFile } from '../../src/cases/store-file.ts';
import { submitApplication } from '../../src/cases/submit-application.ts';
import { suspendCase } from '../../src/cases/suspend-case.ts';
import { findCase } from '../../src/cases/take-case.ts';
import { withdrawCase } from '../../src/cases/withdraw-case.ts';
import { revokeLicence } from '../../src/licences/revoke-licence.ts';
import { addDays, dayInChina, startOfDay } from '#platform/calendar/day.ts';
import { addWorkdays } from '#platform/calendar/working-days.ts';
import type { DemoApplicant } from './applicants.ts';
import { fileFor } from './attachments.ts';
import type { Desk } from './desks.ts';
import type { Dice } from './dice.ts';
import type { Days } from './matter.ts';
import type { Stage } from './play.ts';
import type { Turn } from './turns.ts';
import * as words from './words.ts';

/** One case of the demo: what, by whom, handled where, how it goes and on which days. */
export interface Matter {
  turn: Turn;
  item: Item;
  who: DemoApplicant;
  desk: Desk;
  days: Days;
  dice: Dice;
  /** When it is submitted, where the hour matters: today's were submitted before now. */
  submittedAt?: Date;
}

/** The course of a case, act by act; it gives the instant of its next act and is gone on with at that instant. */
export async function* courseOf(matter: Matter, stage: Stage): AsyncGenerator<Date, void> {
  const { turn, days, desk, dice, item, who } = matter;
  const { key } = stage;
  let last = new Date(0);
  const on = (day: string, from: number, to: number): Date => {
    const at = new Date(startOfDay(day).getTime() + dice.whole(from * 60, to * 60) * 60_000 + dice.whole(0, 59) * 1000);
    last = at > last ? at : new Date(last.getTime() + dice.whole(6, 40) * 60_000);
    return last;
  };
  const [morning, afternoon] = [[8.6, 11.8], [14, 17.2]] as const;
  const officer = (role: 'clerk' | 'examiner' | 'head') => stage.act(desk[role]);

  yield matter.submittedAt ?? on(days.submitted, 7, 21);
  const submitted = await submit(matter, stage);
  const { no } = submitted;
  last = submitted.submittedAt;
  if (turn.ends === 'submitted') return;
  if (turn.ends === 'withdrawnEarly') {
    yield on(days.asked, 9, 20);
    await withdrawCase(stage.act(who.by), { no, reason: dice.pick(words.withdrawalReasons) });
    return;
  }
  if (turn.corrected || turn.ends === 'asked') {
    yield on(days.asked, ...morning);
    const asked = await askForCorrection(officer('clerk'), { no, items: thingsToCorrect(matter) }, key);
    if (turn.ends === 'asked') return;
    yield on(days.corrected, 9, 21);
    await correct(matter, stage, asked);
    if (turn.ends === 'corrected') return;
  }
  if (turn.ends === 'refusedAcceptance') {
    yield on(addWorkdays(days.submitted, 1), ...morning);
    await refuseAcceptance(officer('clerk'), { no, ...dice.pick(words.turnedAway) }, key);
    return;
  }
  yield on(days.accepted, ...morning);
  let file = turn.deemed ? (await findCase(stage.db, submitted.region, no))! : await acceptCase(officer('clerk'), { no }, key);
  if (turn.ends === 'inReview' || turn.ends === 'withdrawn') {
    yield on(turn.paused ? days.paused : addWorkdays(days.accepted, 1) < days.reviewed ? addWorkdays(days.accepted, 1) : days.reviewed, ...afternoon);
    file = await reviewNext(matter, stage, file);
  }
  if (turn.paused) {
    const { reason, days: length } = words.pauses[turn.paused as keyof typeof words.pauses];
    yield on(days.paused, ...afternoon);
    await suspendCase(officer('examiner'), { no, ground: turn.paused, reason, days: length }, key);
    if (!turn.resumed) return;
    yield on(days.resumed, ...morning);
    file = await resumeCase(officer('examiner'), { no, text: '已完成，恢复计时。' });
  }
  if (turn.extended) {
    yield on(days.extended, ...morning);
    file = await extendCase(officer('head'), { no, reason: dice.pick(words.extensionReasons) }, key);
  }
  if (turn.ends === 'withdrawn') {
    yield on(days.decided, 9, 20);
    await withdrawCase(stage.act(who.by), { no, reason: dice.pick(words.withdrawalReasons) });
    return;
  }
  if (turn.ends === 'accepted' || turn.ends === 'inReview') return;
  let day = days.accepted;
  while (await stagesLeft(stage, file)) {
    const next = addWorkdays(day, 1);
    day = next < days.reviewed ? next : days.reviewed;
    yield on(day, ...afternoon);
    file = await reviewNext(matter, stage, file);
  }
  if (turn.ends === 'reviewed') return;
  if (item.handling === '即办件') yield on(days.decided, ...morning);
  else yield on(days.decided, ...afternoon);
  const outcome = turn.refused ? 'refused' : 'granted';
  file = await decideCase(officer('head'), { no, outcome, reasons: dice.pick(turn.refused ? words.refusalReasons : words.grantReasons) }, key);
  if (turn.ends === 'decided') return;
  if (!turn.refused) {
    yield on(days.issued, ...afternoon);
    file = await issueResult(officer('clerk'), { no }, key);
  }
  if (turn.ends === 'issued') return;
  yield on(days.delivered, ...afternoon);
  await deliverResult(officer('clerk'), { no, way: dice.pick(['online', 'window', 'post']), to: who.by.name }, key);
  if (!turn.licenceEnded || !file.licenceId) return;
  yield on(addDays(days.delivered, 1), ...morning);
  const ground = dice.pick(['notQualified', 'obtainedByFraud', 'organisationEnded'] as const);
  await revokeLicence(officer('head'), { id: file.licenceId, ground, reason: '经查实，依法处理（演示）。' });
}

async function submit({ item, who, desk }: Matter, stage: Stage): Promise<Case> {
  const act = stage.act(who.by);
  const files = [];
  for (const { key: material, name } of materialsToHandIn(item)) files.push({ material, file: await handIn(stage, who, name) });
  const answers = sampleAnswers(item.form!, { applicant: who.applicant, today: dayInChina(act.at), division: desk.division });
  return submitApplication(act, { itemCode: item.code, division: placeOf(desk), applicantId: who.applicant.id, answers, files }, stage.key);
}

// The subdistrict's own cases are applied for in it.
function placeOf({ organ, division }: Desk): string {
  return organ === '330802006-gov' ? '330802006000' : division;
}

async function handIn({ act, papers }: Stage, { by }: DemoApplicant, material: string): Promise<string> {
  const paper = papers[fileFor(material)]!;
  const { id } = await storeFile(act(by), { ...paper, name: `${material}.${paper.mediaType === 'image/png' ? 'png' : 'pdf'}` });
  return id;
}

function thingsToCorrect({ item, dice }: Matter) {
  return materialsToHandIn(item).slice(0, dice.whole(1, 2)).map(({ key }) => ({ about: key, ...dice.pick(words.corrections) }));
}

async function correct({ item, who }: Matter, stage: Stage, { no, correction }: Case): Promise<void> {
  const files = [];
  for (const { about } of correction!.items) files.push({ material: about!, file: await handIn(stage, who, item.materials.find(({ key }) => key === about)!.name) });
  await correctApplication(stage.act(who.by), { no, files });
}

async function stagesLeft({ db }: Stage, file: Case): Promise<boolean> {
  return stagesDue(await processOf(db, file), file.tokens).length > 0;
}

async function reviewNext({ desk, dice }: Matter, stage: Stage, file: Case): Promise<Case> {
  const [due] = stagesDue(await processOf(stage.db, file), file.tokens);
  const onSite = due!.act === 'inspect';
  const act = stage.act(desk.examiner);
  return reviewCase(act, {
    no: file.no, stage: due!.node, opinion: 'pass', text: dice.pick(onSite ? words.siteOpinions : words.opinions),
    ...(onSite && { officers: [act.actor.name, desk.second] }),
  });
}
