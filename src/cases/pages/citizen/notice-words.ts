import { said, texts } from '#platform/i18n.ts';

export const noticeWords = texts({
  home: said('首页', 'Home'),
  title: said('消息', 'Notices'),
  unread: said('有 {n} 条没有读', 'Not read yet: {n}'),
  none: said('都读过了', 'All read'),
  mark: said('未读', 'New'),
  open: said('看办件', 'Open the case'),
  about: said('{item}，{applicant}', '{item}, {applicant}'),
  page: said('共 {n} 条', '{n} in all'),
  empty: said('办件的消息会列在这里', 'Notices of your cases will stand here'),
  emptyText: said('申请以后，受理、补正、决定、领取，每一步都在这里告诉您。', 'Once you have applied, each step is told here: acceptance, corrections, the decision, the result.'),
  mine: said('看我的事', 'My matters'),
});
