/** Words that an action begins with only where it names a thing, and no deed. */
export const NOUNS = `runbook runbooks playbook playbooks dashboard dashboards documentation docs alerts metrics
  monitors automation redundancy observability capacity ownership tooling communication communications procedure procedures
  policy policies database databases server servers service services team teams engineers developers ops sre sres customers
  users configuration config improvement improvements failover rollbacks retries timeouts postmortem incident incidents outage
  outages deadline deadlines process-change architecture infrastructure guardrails safeguards coverage visibility kubernetes
  terraform nagios prometheus grafana everyone everybody someone somebody nobody management leadership staff
  timeout threshold thresholds quota quotas checklist checklists lack rca`;

/** Verbs that end as nouns do: "Partition the table". */
export const VERBS_LIKE_NOUNS = `mention position question section partition repartition provision reprovision condition
  function station caution auction ration transition implement reimplement document supplement augment comment experiment increment decrement
  segment fragment defragment instrument complement cement advance balance rebalance enhance finance silence sequence
  reference fence influence experience license commission decommission version reversion petition proportion caption action
  sanction mission distance glance harness witness evidence fission envision apportion reposition requisition
  commence dispense sense condense`;

export const DETERMINERS = `the a an our my your their its these those this that some several many more better fewer less
  additional extra proper improved missing each every various other any no new automatic manual faster clearer safer
  stricter larger smaller it there we i they he she you need needs`;

/** Things that are named by themselves and leave open which, where and for what. */
export const GENERIC = `monitoring alerting alerts alert tests test testing documentation docs logging logs metrics metric
  dashboard dashboards runbook runbooks playbook automation redundancy checks validation observability tooling safeguards
  guardrails resilience reliability coverage visibility error-handling failover retries timeouts backups capacity process
  processes procedure procedures`;

export const QUALIFIERS = `test more better additional proper some new further improved extra adequate appropriate sufficient
  necessary missing relevant good our the all needed required a an`;
