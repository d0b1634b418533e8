/**
 * Who may call what, and of whose things: written by hand from the law and the glossary, never from the code.
 * Who: everyone; signed (any session); or the roles, with a + between. Of an address that names a thing, whose it must be:
 * owner (who applied, or acts for them), handler (officers of the case's body and window), watcher (its supervisor),
 * grantor (who speaks for the company by law, and may give and take back its mandates), keeper (of the lists, who handed in the sheet).
 * To everybody else a thing is as if it did not exist (404).
 */
export const accessTable = `
get    /                                       everyone
get    /life-events                            everyone
get    /deadlines                              everyone
get    /search                                 everyone
get    /items/{code}                           everyone
get    /items/{code}/flowchart                 everyone
get    /powers                                 everyone
get    /powers/coverage                        everyone
get    /powers/responsibilities                everyone
get    /powers/bodies/{organ}                  everyone
get    /powers/bodies/{organ}/pdf              everyone
get    /powers/delegations                     everyone
get    /powers/tree                            everyone
get    /powers/tree/{basicCode}                everyone
get    /powers/{code}                          everyone
get    /duties                                 everyone
get    /duties/{id}                            everyone
get    /powers/{code}/diff                     everyone
get    /powers/changes                         everyone
get    /powers/changes.atom                    everyone
get    /adjustments                            everyone
get    /adjustments/{id}                       everyone
get    /list/adjustments                       powerProposer+listManager+listReviewer+legalReviewer+governmentApprover
get    /list/adjustments/new                   powerProposer+listManager
post   /list/adjustments                       powerProposer+listManager
get    /list/adjustments/{id}                  powerProposer+listManager+listReviewer+legalReviewer+governmentApprover
post   /list/adjustments/{id}/review           listReviewer+legalReviewer
post   /list/adjustments/{id}/approval         governmentApprover
post   /list/adjustments/{id}/publication      listReviewer+listManager
post   /list/adjustments/{id}/withdrawal       powerProposer+listManager
get    /verify                                 everyone
get    /verify/{code}                          everyone
get    /verify/receipt                         everyone
post   /verify/receipt                         everyone
get    /verify/course                          everyone
post   /verify/course                          everyone
get    /sign-in                                everyone
post   /sign-in                                everyone
post   /sign-out                               everyone
get    /register                               everyone
post   /register                               everyone
get    /start                                  signed
get    /account                                signed
post   /account/sessions/{session}/end         signed               owner
post   /account/sign-out-everywhere            signed
get    /account/password                       signed
post   /account/password                       signed
get    /account/mandates                       citizen
post   /account/mandates                       citizen
post   /account/mandates/{mandate}/revocation  citizen              grantor
get    /apply/{itemCode}                       citizen
post   /apply/{itemCode}                       citizen
get    /drafts/{id}                            citizen              owner
get    /drafts/{id}/materials                  citizen              owner
post   /drafts/{id}/materials                  citizen              owner
get    /drafts/{id}/check                      citizen              owner
post   /drafts/{id}/check                      citizen              owner
get    /drafts/{id}/{step}                     citizen              owner
post   /drafts/{id}/{step}                     citizen              owner
get    /my/cases                               citizen
get    /my/drafts                              citizen
get    /cases/{no}                             citizen              owner
post   /cases/{no}/correction                  citizen              owner
post   /cases/{no}/withdrawal                  citizen              owner
get    /cases/{no}/receipt                     citizen+clerk+examiner+head+supervisor owner handler
get    /cases/{no}/log                         citizen+clerk+examiner+head+supervisor owner handler watcher
get    /cases/{no}/papers/{kind}               citizen+clerk+examiner+head+supervisor owner handler watcher
get    /cases/{no}/papers/{kind}/pdf           citizen+clerk+examiner+head+supervisor owner handler watcher
get    /cases/{no}/files/{id}                  citizen+clerk+examiner+head owner handler
get    /notices                                citizen
post   /notices/{id}/read                      citizen              owner
get    /licences/{id}                          signed               owner handler watcher
get    /licences/{id}/pdf                      signed               owner handler watcher
post   /licences/{id}/ending                   head                 handler
get    /desk                                   clerk+examiner+head
get    /desk/duties                            clerk+examiner+head
post   /desk/duties                            clerk+examiner+head
get    /desk/cases/{no}                        clerk+examiner+head  handler
post   /desk/cases/{no}/acceptance             clerk+examiner+head  handler
post   /desk/cases/{no}/correction-notice      clerk+examiner+head  handler
post   /desk/cases/{no}/refusal-of-acceptance  clerk+examiner+head  handler
post   /desk/cases/{no}/review                 clerk+examiner+head  handler
post   /desk/cases/{no}/suspension             clerk+examiner+head  handler
post   /desk/cases/{no}/resumption             clerk+examiner+head  handler
post   /desk/cases/{no}/extension              clerk+examiner+head  handler
post   /desk/cases/{no}/decision               clerk+examiner+head  handler
post   /desk/cases/{no}/issue                  clerk+examiner+head  handler
post   /desk/cases/{no}/delivery               clerk+examiner+head  handler
get    /list/processes                         listManager
post   /list/processes                         listManager
get    /list/processes/{id}                    listManager
get    /list/processes/{id}/file               listManager
get    /list/processes/{id}/designer           listManager
post   /list/processes/{id}/draft              listManager
post   /list/processes/{id}/versions           listManager
get    /list/sheets                            listManager+powerProposer
post   /list/sheets                            listManager+powerProposer
get    /list/sheets/{id}                       listManager+powerProposer keeper
get    /list/sheets/{id}/report                listManager+powerProposer keeper
post   /list/sheets/{id}/taking                listManager+powerProposer keeper
post   /list/sheets/{id}/refusal               listManager+powerProposer keeper
get    /powers-template                        everyone
get    /powers-export                          everyone
get    /assets/bpmn-js-18.31.1/bpmn-modeler.production.min.js listManager
get    /assets/bpmn-js-18.31.1/assets/diagram-js.css listManager
get    /assets/bpmn-js-18.31.1/assets/bpmn-js.css listManager
get    /assets/bpmn-js-18.31.1/assets/bpmn-font/css/bpmn.css listManager
get    /assets/bpmn-js-18.31.1/assets/bpmn-font/font/bpmn.woff2 listManager
get    /assets/process-designer.js             listManager
get    /supervision                            supervisor
get    /supervision/cases/{no}                 supervisor           watcher
get    /supervision/duties                     supervisor
post   /api/v1/calendar/deadline               everyone
post   /api/v1/flow/conformance                everyone
get    /api/v1/processes                       listManager
get    /api/v1/processes/{id}                  listManager
get    /api/v1/processes/{id}/changes          listManager
put    /api/v1/processes/{id}/draft            listManager
post   /api/v1/processes/{id}/versions         listManager
get    /api/v1/calendar/deadline               everyone
get    /api/v1/powers                          everyone
get    /api/v1/powers/coverage                 everyone
get    /api/v1/powers/responsibilities         everyone
get    /api/v1/powers/bodies/{organ}           everyone
get    /api/v1/powers/delegations              everyone
get    /api/v1/powers/{code}/chain             everyone
get    /api/v1/powers/tree                     everyone
get    /api/v1/powers/tree/{basicCode}         everyone
get    /api/v1/powers/{code}                   everyone
get    /api/v1/duties                          everyone
get    /api/v1/duties/owed                     everyone
get    /api/v1/duties/owed/{id}                everyone
post   /api/v1/duties/reports                  clerk+examiner+head
get    /api/v1/powers/{code}/diff              everyone
get    /api/v1/powers/changes                  everyone
get    /api/v1/powers/export                   everyone
get    /api/v1/power-codes                     everyone
get    /api/v1/power-codes/{code}              everyone
get    /api/v1/adjustments                     everyone
get    /api/v1/adjustments/{id}                everyone
post   /api/v1/adjustments                     powerProposer+listManager
post   /api/v1/adjustments/{id}/review         listReviewer+legalReviewer
post   /api/v1/adjustments/{id}/approval       governmentApprover
post   /api/v1/adjustments/{id}/publication    listReviewer+listManager
post   /api/v1/adjustments/{id}/withdrawal     powerProposer+listManager
get    /api/v1/power-sheets-export             everyone
get    /api/v1/power-sheets-template           everyone
post   /api/v1/power-sheets                    listManager+powerProposer
get    /api/v1/power-sheets/{id}               listManager+powerProposer keeper
get    /api/v1/power-sheets/{id}/faults        listManager+powerProposer keeper
post   /api/v1/power-sheets/{id}/taking        listManager+powerProposer keeper
post   /api/v1/power-sheets/{id}/refusal       listManager+powerProposer keeper
get    /api/v1/items                           everyone
get    /api/v1/items/{code}                    everyone
get    /api/v1/verifications/{code}            everyone
post   /api/v1/sessions                        everyone
get    /api/v1/sessions                        signed
delete /api/v1/sessions/current                signed
delete /api/v1/sessions/{id}                   signed               owner
delete /api/v1/sessions                        signed
get    /api/v1/me                              signed
get    /api/v1/licences/{id}                   signed               owner handler watcher
post   /api/v1/licences/{id}/ending            head                 handler
post   /api/v1/files                           citizen
post   /api/v1/cases                           citizen
get    /api/v1/cases                           citizen
get    /api/v1/cases/{no}                      signed               owner handler watcher
get    /api/v1/cases/{no}/timeline             signed               owner handler watcher
get    /api/v1/cases/{no}/clock                signed               owner handler watcher
get    /api/v1/cases/{no}/log                  signed               owner handler watcher
get    /api/v1/cases/{no}/receipt              signed               owner handler
get    /api/v1/cases/{no}/papers/{kind}        signed               owner handler watcher
get    /api/v1/cases/{no}/files/{id}           signed               owner handler
get    /api/v1/notices                         citizen
post   /api/v1/notices/{id}/read               citizen              owner
post   /api/v1/cases/{no}/correction           citizen              owner
post   /api/v1/cases/{no}/withdrawal           citizen              owner
post   /api/v1/cases/{no}/correction-notice    clerk+examiner       handler
post   /api/v1/cases/{no}/acceptance           clerk                handler
post   /api/v1/cases/{no}/refusal-of-acceptance clerk               handler
post   /api/v1/cases/{no}/review               examiner             handler
post   /api/v1/cases/{no}/suspension           examiner+head        handler
post   /api/v1/cases/{no}/resumption           examiner+head        handler
post   /api/v1/cases/{no}/extension            head                 handler
post   /api/v1/cases/{no}/decision             head                 handler
post   /api/v1/cases/{no}/issue                clerk+examiner       handler
post   /api/v1/cases/{no}/delivery             clerk                handler
get    /api/v1/tasks                           clerk+examiner+head
get    /api/v1/supervision/cases               supervisor
get    /api/v1/supervision/cases/{no}          supervisor           watcher
`;
