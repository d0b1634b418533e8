import { type Said, said } from '#platform/i18n.ts';

/** Every role there is: the one of citizens, those of officers' posts, and the three administrators. */
export const roleNames = {
  citizen: said('申请人', 'Applicant'),
  clerk: said('窗口人员', 'Window clerk'),
  examiner: said('审查人员', 'Examiner'),
  head: said('审批负责人', 'Deciding officer'),
  supervisor: said('效能监督员', 'Supervisor'),
  listManager: said('清单管理员', 'Keeper of the lists'),
  powerProposer: said('清单申报人员', 'Proposer for the power list'),
  listReviewer: said('清单审核人员', 'Reviewer of the list office'),
  legalReviewer: said('合法性审核人员', 'Reviewer of the legal office'),
  governmentApprover: said('政府审批人员', 'Approver of the government'),
  editor: said('门户编辑', 'Portal editor'),
  systemAdmin: said('系统管理员', 'System administrator'),
  securityAdmin: said('安全管理员', 'Security administrator'),
  auditAdmin: said('审计管理员', 'Audit administrator'),
} as const satisfies Record<string, Said>;

export type Role = keyof typeof roleNames;

/** The three administrators, kept apart from each other and from all handling of cases (GB/T 22239-2019, 8.1.5). */
export const adminRoles: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin'];

/** Whether the text names a role. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(roleNames, text);
}
