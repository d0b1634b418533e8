import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vagueness } from './exact-words.ts';

test('words that do not say what is to be done are told apart from those that do', () => {
  for (const text of ['其他材料', '按相关规定', '请提供其他有关材料', '依照有关规定办理', '营业执照等材料', '不符合要求', '有误。', '重新提交', ' 补 正 ', '同上', 'other documents', 'as required', 'wrong']) {
    assert.ok(vagueness(text), text);
  }
  for (const text of ['看不清', '漏填', '没有标出操作间的尺寸', '第 2 页缺经营者签字，请签字后重新上传', '身份证已过有效期', '面积与平面图不一致', 'the second page is not signed']) {
    assert.equal(vagueness(text), undefined, text);
  }
});
