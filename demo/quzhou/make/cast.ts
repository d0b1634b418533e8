import { creditCodeFor } from '../../../src/government/credit-code.ts';
import { birthDateOf, residentNumberFor, sexOf } from '../../../src/identity/resident-number.ts';
import organs from '../organs.json' with { type: 'json' };
import { citizens, officers } from './cast-people.ts';
import { writeRows } from './write-rows.ts';

// 330801 is 市辖区, a code under which no identity number is given: the cast can be nobody.
const DIVISION = '330801';

function resident(birthDate: string, sequence3: string) {
  const residentNumber = residentNumberFor({ division6: DIVISION, birthDate, sequence3 });
  return { residentNumber, birthDate: birthDateOf(residentNumber), sex: sexOf(residentNumber) };
}

const organisations = [
  {
    id: 'he-xia-noodles', name: '禾下面馆（演示）', en: 'Hexia Noodle House (demo)', kind: 'individualBusiness', kindZh: '个体工商户', audience: '个体工商户',
    creditCode: creditCodeFor({ registrar: '9', kind: '2', division6: '330802', serial8: 'DM900001' }),
    legalRepresentative: 'lin-xiaolan', agents: [], division: '330802006000', address: '衢州市柯城区府山街道坊门街18号（演示地址）',
    addressEn: '18 Fangmen Street, Fushan Subdistrict, Kecheng District, Quzhou (demo address)', phone: '13805700001', foundedOn: '2026-09-01',
    scope: '餐饮服务；食品销售（演示）',
  },
  {
    id: 'yunshang-entertainment', name: '云上歌舞娱乐有限公司（演示）', en: 'Yunshang Song and Dance Entertainment Co., Ltd. (demo)', kind: 'company', kindZh: '企业法人', audience: '企业法人',
    creditCode: creditCodeFor({ registrar: '9', kind: '1', division6: '330802', serial8: 'DM900002' }),
    legalRepresentative: 'xu-ruochuan', agents: ['he-jingyi'], division: '330802008000', address: '衢州市柯城区信安街道三江中路66号（演示地址）',
    addressEn: '66 Sanjiang Middle Road, Xin’an Subdistrict, Kecheng District, Quzhou (demo address)', phone: '13805700003', foundedOn: '2026-06-18',
    scope: '歌舞娱乐活动；食品销售（演示）',
  },
];

const names = new Map(organs.organs.map((organ) => [organ.id, organ]));

writeRows('cast.json', {
  title: '演示人物 the demo cast',
  disclaimer: 'Everyone here is invented. Identity numbers are well formed but lie under 330801, a code given to nobody; telephone numbers are for the demo. 人物均为虚构。',
  demoPassword: 'mingtang-demo-2026',
  citizens: citizens.map(({ born, sequence, ...person }) => ({ ...person, ...resident(born, sequence), demo: true })),
  organisations: organisations.map((organisation) => ({ ...organisation, demo: true })),
  officers: officers.map(({ born, sequence, organ, ...person }) => {
    const found = names.get(organ);
    if (!found) throw new Error(`no organ ${organ} for ${person.name}`);
    return { ...person, organ, organName: found.name, organNameEn: found.en, division: found.division, ...resident(born, sequence), demo: true };
  }),
});
