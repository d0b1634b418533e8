import { residentNumberFor } from '../../src/identity/resident-number.ts';
import type { Dice } from './dice.ts';

const surnames = [...'徐毛周姜郑王叶余吴祝汪柴方程胡何陈张李刘杨黄朱林金邵占江蒋严郭宋沈华苏范卢戴陆洪钱夏谢傅童赖廖舒占章季杜罗曾彭雷蓝钟'];
const mens = ['建国', '志强', '伟明', '国华', '永康', '立新', '浩然', '子轩', '俊杰', '文斌', '晓东', '海波', '家豪', '宏伟', '天佑', '明哲', '一鸣', '思远', '承志', '景行', '向阳', '德胜', '荣根', '水根', '小军', '勇', '磊', '鹏', '涛', '斌'];
const womens = ['秀英', '桂花', '丽娟', '雪梅', '晓燕', '雨欣', '诗涵', '梦瑶', '静怡', '佳宁', '若兰', '婉清', '慧敏', '玉珍', '爱莲', '春燕', '海燕', '文静', '思琪', '欣怡', '依诺', '书瑶', '美华', '凤仙', '巧云', '芳', '敏', '婷', '颖', '琳'];
const streets = ['府山街道北门街', '府山街道坊门街', '信安街道荷花三路', '信安街道花园中路', '双港街道兴华路', '花园街道九龙北路', '白云街道花园东大道', '衢化街道滨一路', '航埠镇大桥路', '石梁镇中心街'];
const words = ['鑫源', '万佳', '禾田', '云溪', '信安', '南孔', '江滨', '三衢', '烂柯', '百合', '同德', '顺达', '金桥', '绿源', '华宁', '乐民', '康宁', '恒泰', '东港', '柯山', '九龙湖', '常青', '巨隆', '明月', '悦来', '福满', '四季', '天禾', '宏远', '博雅'];
const trades = { company: ['餐饮管理', '食品', '医药', '人力资源', '建筑工程', '房地产开发', '燃气', '文化传媒', '娱乐', '酒店管理', '电子科技', '物业服务', '环保科技', '商贸'], individualBusiness: ['烤饼店', '小吃店', '面馆', '便利店', '粮油店', '水果店', '理发店', '药店', '茶餐厅', '早餐店'] } as const;

/** Someone who applies in the demo; nobody can be this person, since no number is given under 330801. */
export interface InventedPerson {
  name: string;
  residentNumber: string;
  phone: string;
  address: string;
}

/** Invents the n-th person of a load. */
export function inventPerson(dice: Dice, n: number): InventedPerson {
  const woman = dice.chance(0.5);
  const birthDate = `${dice.whole(1955, 2003)}-${two(dice.whole(1, 12))}-${two(dice.whole(1, 28))}`;
  // The cast has 001 to 199; an odd last digit is a man's.
  const sequence = 200 + ((n * 2) % 800) + (woman ? 0 : 1);
  return {
    name: dice.pick(surnames) + dice.pick(woman ? womens : mens),
    residentNumber: residentNumberFor({ division6: '330801', birthDate, sequence3: String(sequence).padStart(3, '0') }),
    phone: `1380571${String(n).padStart(4, '0')}`,
    address: inventAddress(dice),
  };
}

/** What an organisation is called: marked, so that none that exists is meant. */
export function inventOrganisation(dice: Dice, kind: 'company' | 'individualBusiness' | 'institution' | 'association', n: number): string {
  const word = words[n % words.length]!;
  if (kind === 'company') return `衢州市${word}${dice.pick(trades.company)}有限公司（演示）`;
  if (kind === 'individualBusiness') return `柯城区${word}${dice.pick(trades.individualBusiness)}（演示）`;
  return kind === 'institution' ? `衢州市${word}中心（演示）` : `衢州市${word}协会（演示）`;
}

/** An address in 柯城区, marked as the demo's. */
export function inventAddress(dice: Dice): string {
  return `衢州市柯城区${dice.pick(streets)}${dice.whole(1, 260)}号（演示地址）`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
