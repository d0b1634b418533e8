import type { Lively } from './lively.ts';

/** Every page with who looks at it and under which name it is kept. */
export function pagesOf(made: Lively): [name: string, login: string | undefined, path: string][] {
  const desk = `/desk/cases/${made.reviewed}`;
  return [
    ['home', undefined, '/'], ['home-signed-in', 'linxiaolan', '/'], ['life-events', undefined, '/life-events'],
    ['search', undefined, '/search?q=开饭店'], ['search-all', undefined, '/search'], ['search-nothing', undefined, '/search?q=zzzz'],
    ['guide', undefined, `/items/${made.item}`], ['flowchart', undefined, `/items/${made.item}/flowchart`],
    ['powers', undefined, '/powers'], ['power', undefined, `/powers/${made.power}`], ['power-delegations', undefined, '/powers/delegations'], ['power-trees', undefined, '/powers/tree'], ['power-tree', undefined, '/powers/tree/330100001000'],
    ['duties', undefined, '/duties'], ['duty', undefined, `/duties/${made.duty}`], ['duties-none', undefined, '/duties?state=ended'],
    ['desk-duties', 'yewenqing', '/desk/duties'], ['supervision-duties', 'wujing', '/supervision/duties'],
    ['power-diff', undefined, `/powers/${made.power}/diff`], ['power-changes', undefined, '/powers/changes'], ['power-changes-first', undefined, '/powers/changes?year=2025'],
    ['adjustments', undefined, '/adjustments'], ['adjustment', undefined, `/adjustments/${made.proposal}`], ['adjustment-published', undefined, `/adjustments/${made.adjusted}`],
    ['adjusting', 'fangzhengping', '/list/adjustments'], ['adjusting-one', 'fangzhengping', `/list/adjustments/${made.proposal}`], ['adjusting-none', 'jinshian', '/list/adjustments'],
    ['propose-start', 'yuzhihe', '/list/adjustments/new'], ['propose-change', 'yuzhihe', `/list/adjustments/new?change=change&code=${made.power}`], ['propose-delegate', 'yuzhihe', `/list/adjustments/new?change=delegate&code=${made.power}`],
    ['powers-topic', undefined, `/powers?level=4&type=01&organ=${made.power.slice(0, 18)}`], ['powers-nothing', undefined, '/powers?q=zzzz'], ['powers-missing', undefined, `/powers?organ=${made.power.slice(0, 18)}&missing=promisedLimit`],
    ['powers-coverage', undefined, '/powers/coverage'], ['powers-bodies', undefined, '/powers/responsibilities'], ['powers-responsibilities', undefined, `/powers/responsibilities?organ=${made.power.slice(0, 18)}`],
    ['powers-of-body', undefined, `/powers/bodies/${made.power.slice(0, 18)}`], ['powers-of-body-none', undefined, `/powers/bodies/${made.power.slice(0, 18)}?on=2020-01-01`],
    ['deadlines', undefined, '/deadlines'], ['deadline-derived', undefined, '/deadlines?from=2026-02-12&n=20&unit=workday'],
    ['sign-in', undefined, '/sign-in'], ['register', undefined, '/register'], ['verify', undefined, '/verify'],
    ['verify-course', undefined, '/verify/course'],
    ['processes', 'shenyanqing', '/list/processes'], ['process', 'shenyanqing', `/list/processes/${made.process}`], ['designer', 'shenyanqing', `/list/processes/${made.process}/designer`],
    ['verification', undefined, `/verify/${made.code}`], ['verification-unknown', undefined, '/verify/AAAA-AAAA-AAAA-AAAA?number=1'], ['verification-half', undefined, '/verify/AAAA-AAAA-AAAA-AAAA'],
    ['not-found', undefined, '/no-such-page'], ['api-docs', undefined, '/api/docs'],
    ['account', 'linxiaolan', '/account'], ['password', 'linxiaolan', '/account/password'], ['mandates', 'xuruochuan', '/account/mandates'],
    ['apply-start', 'linxiaolan', `/apply/${made.item}`], ['apply-step', 'linxiaolan', `/drafts/${made.draft}`],
    ['apply-materials', 'linxiaolan', `/drafts/${made.draft}/materials`], ['apply-check', 'linxiaolan', `/drafts/${made.draft}/check`],
    ['my-cases', 'linxiaolan', '/my/cases'], ['notices', 'linxiaolan', '/notices'], ['notices-none', 'zhengqiuhe', '/notices'], ['case-settled', 'linxiaolan', `/cases/${made.settled}`], ['case-correcting', 'linxiaolan', `/cases/${made.correcting}`],
    ['licence', 'linxiaolan', `/licences/${made.licence}`],
    ['desk', 'chenliqun', '/desk'], ['desk-case', 'chenliqun', desk], ['desk-case-head', 'yewenqing', `/desk/cases/${made.settled}`], ['desk-window', 'zhoumin', '/desk'],
    ['desk-all', 'chenliqun', '/desk?view=all'], ['desk-none', 'yewenqing', '/desk?todo=decide&lamp=overdue'],
    ['sheets', 'shenyanqing', '/list/sheets'], ['sheet', 'shenyanqing', `/list/sheets/${made.sheet}`],
    ['supervision', 'wujing', '/supervision'], ['supervision-closed', 'wujing', '/supervision?scope=closed'], ['supervision-case', 'wujing', `/supervision/cases/${made.settled}`],
  ];
}
