// 浙江省食品小作坊小餐饮店小食杂店和食品摊贩具体认定条件及禁止生产经营食品目录（试行）, 2017-04-25, article 4; 食品安全法 35, 36.
const basis = '食品安全法第三十五条、第三十六条；浙江省小餐饮店具体认定条件（试行）第四条';

/** Where two matters are easily taken for each other: in one sentence whose this one is, and which the other is. */
export const whichIsMine: Readonly<Record<string, { text: string; textEnglish: string; basis: string; other: string }>> = {
  '330800-XK-006': {
    text: '使用面积超过 50 平方米的餐饮店，单位食堂，以及卖散装食品的店，办这一项。',
    textEnglish: 'For eating places of more than 50 m², canteens, and shops that sell food in bulk.',
    basis,
    other: '330800-QT-002',
  },
  '330800-QT-002': {
    text: '使用面积不超过 50 平方米的小面馆、小吃店、奶茶店等小餐饮店，办这一项，当场办结；小食杂店、小作坊是不是，由县（市、区）市场监管局认定。',
    textEnglish: 'For noodle shops, snack bars and other small eating places of up to 50 m²: settled on the spot. Whether a small grocery or workshop belongs here is for the county’s administration for market regulation to say.',
    basis,
    other: '330800-XK-006',
  },
};
