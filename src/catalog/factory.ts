import { buildPower } from '../authority/factory.ts';
import type { Act } from '#platform/act.ts';
import { said } from '#platform/i18n.ts';
import type { FormField, ItemForm } from './form.ts';
import type { ItemContent } from './item.ts';
import { publishItem, type PublishedItem } from './publish-items.ts';

const field = (zh: string, en: string, widget: FormField['widget'], more: Partial<FormField> = {}): FormField => ({
  label: said(zh, en), widget, required: true, sensitivity: 'internal', ...more,
});

/** A small form with every kind of field. */
export function buildForm(): ItemForm {
  const text = { type: 'string', minLength: 1, maxLength: 100 };
  const fields: ItemForm['fields'] = {
    name: field('经营者名称', 'Name of operator', 'text'),
    creditCode: field('统一社会信用代码', 'Credit code', 'text'),
    phone: field('手机号码', 'Mobile number', 'text'),
    area: field('经营面积', 'Business area', 'number', { unit: said('平方米', 'm²') }),
    staff: field('人数', 'Staff', 'number'),
    kind: field('主体业态', 'Kind of business', 'radios', { options: { catering: said('餐饮', 'Catering'), sales: said('销售', 'Sales') } }),
    dishes: field('餐饮服务项目', 'Catering', 'checkboxes', { options: { hot: said('热食', 'Hot'), cold: said('冷食', 'Cold') } }),
    warehouse: field('是否另有仓库', 'Separate storehouse?', 'yesNo'),
    warehouseAddress: field('仓库地址', 'Address of storehouse', 'text', { visibleWhen: { field: 'warehouse', is: [true] } }),
    openOn: field('开业日期', 'Opening day', 'date'),
    people: field('从业人员', 'People', 'group', { fields: { name: field('姓名', 'Name', 'text'), duty: field('岗位', 'Duty', 'text') } }),
    note: field('备注', 'Note', 'textarea', { required: false }),
    truthful: field('内容真实', 'Everything is true', 'confirm'),
  };
  const properties = {
    name: text, creditCode: { type: 'string', format: 'credit-code' }, phone: { type: 'string', pattern: '^1[3-9][0-9]{9}$' },
    area: { type: 'number', exclusiveMinimum: 0, maximum: 100_000 }, staff: { type: 'integer', minimum: 1, maximum: 1000 },
    kind: { type: 'string', enum: ['catering', 'sales'] },
    dishes: { type: 'array', items: { type: 'string', enum: ['hot', 'cold'] }, uniqueItems: true, minItems: 1 },
    warehouse: { type: 'boolean' }, warehouseAddress: text, openOn: { type: 'string', format: 'date' },
    people: { type: 'array', minItems: 1, maxItems: 20, items: { type: 'object', properties: { name: text, duty: text }, required: ['name', 'duty'], additionalProperties: false } },
    note: { type: 'string', minLength: 1, maxLength: 500 }, truthful: { type: 'boolean', const: true },
  };
  return {
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'urn:mingtang:form:test:1', type: 'object', properties,
      required: Object.keys(properties).filter((key) => key !== 'note' && key !== 'warehouseAddress'), additionalProperties: false,
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      allOf: [{ if: { type: 'object', properties: { warehouse: { enum: [true] } }, required: ['warehouse'] }, then: { type: 'object', required: ['warehouseAddress'] } }],
    },
    steps: [
      { key: 'operator', title: said('经营者', 'Operator'), fields: ['name', 'creditCode', 'phone'] },
      { key: 'business', title: said('经营', 'Business'), fields: ['area', 'staff', 'kind', 'dishes', 'warehouse', 'warehouseAddress', 'openOn', 'people', 'note', 'truthful'] },
    ],
    fields,
  };
}

/** An item as it should be, handled by one body under a power in force. */
export async function buildContent(act: Act, changes: Partial<ItemContent> = {}): Promise<ItemContent> {
  const power = await buildPower(act);
  return {
    code: '330100006000', localId: '330800-XK-006', name: '食品经营许可', englishName: 'Food business licence', type: '行政许可', typeCode: '01', topic: '食品药品',
    audience: ['enterprise', 'soleTrader'], conditions: ['有与经营品种、数量相适应的场所和设备'],
    materials: [
      { key: 'm1', name: '食品经营许可申请表', originals: 1, copies: 0, required: true, source: 'platform', form: true },
      { key: 'm2', name: '营业执照', originals: 1, copies: 0, required: true, source: 'government', replaceableByELicence: '营业执照', exemptWhenShared: true },
      { key: 'm3', name: '经营场所平面布局图', originals: 1, copies: 0, required: true, source: 'applicant' },
    ],
    fee: { charged: false, items: [] }, statutoryLimit: { n: 10, unit: 'workday', basis: '食品经营许可和备案管理办法 22' }, promisedLimit: { n: 5, unit: 'workday' },
    extension: { n: 5, unit: 'workday' }, result: { name: '食品经营许可证', kind: 'licence', validity: '5年', validityYears: 5, eLicence: true },
    steps: [{ name: '受理', role: '窗口', limit: '当场', days: 0, countsTowardsLimit: false }], specialProcedures: [], process: { id: '330100006000', version: 1 },
    implementations: [{ organ: power.body.organ, organName: power.body.name, division: '330802000000', power: power.code }], windows: [],
    legalBasis: [{ law: '食品安全法', article: 35, gist: '从事食品销售、餐饮服务应当依法取得许可' }], remedies: { reconsideration: '60 日内', litigation: '6 个月内' },
    consult: '12345', complaint: { hotline: '12345' }, onSiteVisits: 0, onlineDepth: 7, handling: '承诺件', appliedFor: true, lifeEvents: ['cyd'], form: buildForm(),
    ...changes,
  };
}

/** A published item. */
export async function buildItem(act: Act, changes: Partial<ItemContent> = {}): Promise<PublishedItem> {
  return publishItem(act, await buildContent(act, changes));
}
