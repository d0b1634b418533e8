import { test } from 'node:test';
import assert from 'node:assert/strict';
import { render } from 'preact-render-to-string';
import { Pagination, pagesToShow } from './pagination.tsx';

const href = (page: number) => `?page=${page}`;

test('one page needs no way through, but may say its total', () => {
  assert.equal(render(<Pagination page={1} pages={1} href={href} />), '');
  assert.match(render(<Pagination page={1} pages={1} href={href} total="共 3 件" />), /共 3 件/);
});

test('a gap stands for two pages or more, never for one', () => {
  assert.deepEqual(pagesToShow(1, 3), [1, 2, 3]);
  assert.deepEqual(pagesToShow(4, 12), [1, 2, 3, 4, 5, 0, 12]);
  assert.deepEqual(pagesToShow(12, 12), [1, 0, 11, 12]);
});

test('at either end there is no step beyond it', () => {
  assert.doesNotMatch(render(<Pagination page={1} pages={3} href={href} />), /rel="prev"/);
  assert.doesNotMatch(render(<Pagination page={3} pages={3} href={href} />), /rel="next"/);
});
