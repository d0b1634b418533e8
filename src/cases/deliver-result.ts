import type { Act } from '#platform/act.ts';
import { Invalid } from '#platform/errors.ts';
import { said } from '#platform/i18n.ts';
import type { SigningKey } from '#platform/signing-key.ts';
import { deliveryNames } from './case-words.ts';
import type { Case, DeliveryWay } from './case.ts';
import { keepStep } from './keep-step.ts';
import { finishProcess, processOf } from './run-process.ts';
import { asOfficer } from './take-case.ts';
import { tellOfCase } from './tell-duties.ts';

/** Hands over the result, or the refusal, and closes the case: by which way and to whom (行政许可法 44). */
export async function deliverResult(act: Act, input: { no: string; way: DeliveryWay; to: string }, key: SigningKey): Promise<Case> {
  const to = input.to.trim();
  if (!to) throw new Invalid({ to: said('请写明谁收到了', 'Say who received it') });
  return asOfficer(act, input.no, 'deliver', async (inside, file, power) => {
    const graph = await processOf(inside.db, file);
    const { effects } = finishProcess(graph, file.tokens, 'deliver');
    await tellOfCase(inside, file, 'delivered');
    return keepStep(inside, file, {
      event: 'cases.delivered',
      changes: { state: 'delivered', tokens: [], delivery: { way: input.way, to, at: inside.at.toISOString() }, closedAt: inside.at },
      particulars: { way: input.way },
      told: { way: input.way, to },
      power,
      effects,
      paper: { kind: 'delivery', key, lines: [['送达方式 Way', deliveryNames[input.way]['zh-CN']], ['收件人 Received by', to]] },
    });
  });
}
