/** Verbs that an action may begin with, in their base form. What is not here is not thereby something else. */
export const VERBS = `abandon abort absorb accelerate accept access acknowledge acquire activate adapt add address adjust
  administer adopt advance advertise aggregate agree alert align allocate allow amend analyse analyze announce annotate
  answer apply appoint approve archive arrange ask assert assess assign assume attach audit authenticate authorise
  authorize automate avoid back backfill backport balance ban bake batch begin benchmark bind block book boost bootstrap
  bound break bring broaden buffer build bump bundle buy bypass cache calculate calibrate call canary cancel cap capture
  carry catch cause centralise centralize certify change charge chart check choose circulate clarify classify clean clear
  clone close cluster coalesce code collect combine commission commit communicate compact compare compile complete compress
  compute condense configure confirm connect consider consolidate constrain consult consume contact contain containerise
  containerize continue contract control convert coordinate copy correct correlate count cover crawl create cross-check cull
  cut cycle deactivate debounce debug decide declare decline decommission decompose decouple decrease dedicate deduplicate
  default defer define degrade delay delegate delete deliver demand demote deny deploy deprecate derive describe deserialise
  deserialize design destroy detach detect determine develop deviate devise diagnose differentiate dim disable discard
  disconnect discover discuss dismantle dispatch display distinguish distribute divert divide document double double-check
  downgrade download downsize draft drain draw drill drive drop dump duplicate edit educate eject elect elevate eliminate
  email embed emit employ empty enable encapsulate enclose encode encourage encrypt end enforce engage enhance enlarge enlist
  enqueue enrich enrol enroll ensure enter entrust enumerate equip erase escalate establish estimate evacuate evaluate evict
  examine exchange exclude execute exempt exercise expand expect expedite expire explain explore export expose express extend
  extract fail fake fence fetch figure file fill filter finalise finalize find finish fit fix flag flatten flip flush focus
  follow forbid force forecast format formalise formalize forward freeze fund fuzz gate gather generate get give go govern
  graduate graph grant group grow guarantee guard guide halt halve hammer handle harden harmonise harmonize hash have hide hire
  hold hook host identify ignore illustrate implement import improve include incorporate increase index inform inherit
  initialise initialize inject inline insert inspect install institute instruct instrument insulate integrate intercept
  introduce invalidate inventory invest investigate invite invoke isolate issue iterate jitter join keep kick kill label land
  launch layer lay lead learn leave lengthen let level leverage lift limit line link list load localise localize locate lock
  log look loop lower maintain make manage mandate map mark mask match maximise maximize measure meet mention merge message
  migrate minimise minimize mirror mitigate mock model moderate modernise modernize modify monitor mount move multiply mute
  name narrow negotiate normalise normalize note notify number observe obtain offer offload omit onboard open operate optimise
  optimize orchestrate order organise organize orient outline overhaul override own pack page paginate pair parallelise
  parallelize parameterise parameterize parse partition pass patch pause pay perform permit persist pick pilot pin ping pipe
  place plan plot point poll pool populate port position post postpone practise practice pre-warm precompute predict prefer
  prefix preload prepare prescribe present preserve press prevent print prioritise prioritize probe process procure produce
  profile program prohibit project promote prompt propagate propose protect prototype prove provide provision proxy prune
  publicise publicize publish pull purchase purge push put quantify quarantine query queue quiesce quit quote raise ramp
  randomise randomize rank rate rate-limit rationalise rationalize re-enable re-issue re-run re-test reach read rearrange
  reassess reassign rebalance rebase reboot rebuild recalculate recall receive recommend reconcile reconfigure reconnect
  reconsider record recover recreate rectify recycle redact redefine redeploy redesign redirect redistribute reduce reevaluate
  refactor refer refine refresh refund refuse regenerate register regulate rehearse reimplement reindex reinforce reinstate
  reject relabel relax relay release relocate rely remap remedy remediate remind remove rename render renew reorder reorganise
  reorganize repair repartition repeat rephrase replace replay replicate reply report represent reproduce request require
  reroute rerun reschedule research reserve reset reshape reshard resize resolve respond restart restore restrict restructure
  result resume resync retain rethink retire retrain retrieve retry return reuse reveal revert review revise revisit revoke
  rewire reword rework rewrite ring roll rotate round route rule run sample sandbox sanitise sanitize save say scale scan
  schedule scope score scrape scrub seal search secure seed seek segment segregate select send separate sequence serialise
  serialize serve set settle shard share shed shift ship shorten show shrink shut sign silence simplify simulate size skip slow
  smoke-test snapshot solve sort source specify speed split spin sponsor spot spread stabilise stabilize stage standardise
  standardize start state stop store streamline strengthen stress-test strip structure study subdivide submit subscribe
  substitute suggest summarise summarize supervise supply support suppress surface survey suspend swap switch sync synchronise
  synchronize tag tail take talk tap target teach tear tell terminate test think thin throttle tidy tie tighten time timebox
  toggle trace track train transfer transform translate transmit trap treat triage trigger trim triple truncate trust try tune
  turn unblock uncover understand undo unify uninstall unite unload unlock unmount unpack unpin unregister untangle update
  upgrade uphold upload upskill use vacuum validate vary vendor verify version vet view visit visualise visualize vote wait
  walk warm warn watch weigh whitelist allowlist denylist blocklist widen wipe wire withdraw work wrap write yield zero`;

/** Base verbs in -ing, which are no gerunds. */
/** Base verbs that are also the past of others: "Found a review". */
export const VERBS_LIKE_PAST = `found fell lay wound ground`;

export const VERBS_IN_ING = `bring ring string ping sling swing sing spring fling wring sting cling wing`;

/** Verbs whose form is also a noun that something may be said of: "Alert should page at night". */
export const ALSO_NOUNS = `alert test access process review report release deploy cache index log query retry change check
  limit monitor page queue record request schedule support update upgrade backup plan document`;

/** Verbs for work on a system: two of them with things of their own are two actions. */
export const WORK = `add adopt audit automate build change configure create define delete deploy document enable disable
  extend implement install instrument introduce migrate move port publish purchase rebuild refactor remove rename replace
  reproduce retire review rewrite rotate schedule split test train update upgrade write increase reduce lower raise rehearse
  decommission backfill tune`;
