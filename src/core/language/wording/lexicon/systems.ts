/** Software and hosts that are written with a capital, as people are. */
export const PRODUCTS = `jenkins redis postgres postgresql mysql mariadb kafka kubernetes docker nginx envoy istio consul vault
  terraform ansible puppet chef salt argo argocd flux helm prometheus grafana loki sentry elasticsearch opensearch kibana
  logstash cassandra mongo mongodb rabbitmq celery sidekiq airflow spark flink hadoop zookeeper etcd kubelet haproxy
  varnish memcached travis circleci bamboo teamcity buildkite spinnaker nomad linkerd cilium calico coredns cloudfront lambda
  linux ubuntu debian chrome firefox safari android windows python java ruby rails django node react postfix sendmail
  jira confluence bitbucket nexus artifactory sonarqube snyk dependabot renovate bazel gradle maven webpack systemd vector
  fluentd fluentbit thanos cortex mimir tempo jaeger zipkin kong traefik keycloak ldap mastodon sqs sns rds ec2 s3 eks gke aks
  january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday alertmanager cronjob gitlab-runner`;

/** Things that act in our sentences and are nobody. */
export const SYSTEMS = `monitor monitoring alert alerts alerting alarm alarms job jobs probe probes service services system systems
  pipeline pipelines build builds script scripts query queries request requests node nodes pod pods cluster clusters database
  databases server servers queue queues cache caches controller scheduler deploy deployment deployments rollout process
  processes client clients api apis proxy failover replica replicas canary linter validation traffic value values tool tools
  dashboard dashboards metric metrics log logs host hosts machine machines vm vms container containers instance instances
  broker worker workers consumer consumers producer application applications app apps website site page endpoint code
  software version release library module function parser compiler test tests check checks suite ci cd config configuration
  connection connections network router switch firewall load-balancer balancer disk disks volume storage backup backups
  certificate certificates key keys token tokens file files data attacker attackers adversary adversaries bot bots malware
  kernel driver cron daemon agent agents runner runners gateway portal form ui console plugin extension package image patch
  change migration update upgrade user users customer customers operator sidecar garbage collector limiter killer webhook
  session sessions thread threads message messages event events record records row rows table tables index topic partition
  sender receiver resolver listener poller crawler indexer loader importer exporter enactor retriever orchestrator reconciler
  provisioner installer updater watcher watchdog notifier collector ingester forwarder initiator replicator publisher
  subscriber encoder decoder serializer renderer transcoder profiler debugger
  packet packets link cable region zone datacenter batch cell shard shards leader follower followers primary standby`;

/** What watches for an error is none: "the fat-finger limit". */
export const GUARDS = `check checks checker limit limits guard guards protection control controls filter filters threshold
  thresholds rule rules detector detection prevention safeguard safeguards alarm alarms prompt validation test tests
  handler handlers research study studies`;

/** What shows how things were: evident from a trace is a diagnosis. */
export const TRACES = `trace traces log logs capture captures dump dumps output graph graphs metric metrics profile profiles
  stack stacktrace telemetry code diff source header headers packet packets data test tests`;
