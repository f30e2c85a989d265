/** Words for people by what they do. "Operator" and "user" are left to rules of their own: software has them too. */
export const ROLES = `engineer developer dev admin administrator sysadmin dba sre on-call oncall responder reviewer
  author approver commander lead technician contractor intern colleague coworker co-worker teammate staffer programmer
  tester analyst architect committer maintainer deployer employee trainee apprentice newcomer captain integrator
  servant electrician nurse doctor clinician physician surgeon pharmacist plumber mechanic teacher cashier
  trader accountant lawyer journalist foreman superintendent watchman caretaker
  controller-on-duty secretary registrar-clerk worker-on-duty colleague chef cook official bookkeeper
  consultant freelancer paramedic midwife dentist welder fitter rigger skipper sailor auditor mathematician
  statistician physicist chemist biologist economist publicist buyer seller shopkeeper landlord chauffeur
  attendant signalman linesman groundsman crewman craftsman workman handyman salesman saleswoman chairman
  spokesperson salesperson layperson newbie greenhorn beginner learner veteran old-timer director boss cto ceo vp ciso
  head individual person guy girl man woman human culprit specialist practitioner facilitator coder releaser assignee
  submitter requester requestor pilot clerk operative hire graduate juniors seniors shift-lead team-lead tech-lead
  owner on-caller firefighter colleague's volunteer moderator scientist statistician ops-engineer devops sysop
  webmaster incumbent predecessor successor officer expert guru matron
  signaller quartermaster stewardess bricklayer janitor`;

/** Modifiers that make a culprit of a role. */
export const JUNIOR = `junior new newest inexperienced rookie novice green untrained newly-hired graduate trainee intern
  apprentice temp temporary unqualified careless hapless overconfident tired sleepy lazy clueless`;

/** Groups of people. */
export const TEAMS = `team teams squad squads crew group department staff personnel folks guys people shift management
  leadership colleagues engineers developers devs admins administrators sysadmins dbas sres reviewers responders
  operators approvers authors contractors maintainers owners managers testers analysts employees programmers coders
  architects technicians committers trainees interns juniors executives execs stakeholders bosses members volunteers
  moderators side camp desk office organisation organization guild chapter tribe committee board colleagues
  counterparts specialists consultants supervisors nurses doctors clinicians pilots clerks cashiers traders
  pharmacists electricians mechanics inspectors officers leads planners dispatchers`;

/** Departments by bare name: a team where they are written with a capital, or behind "the … team". */
export const DEPARTMENTS = `qa ops infra infrastructure platform security support billing payments legal marketing sales
  product data networking network netops devops devsecops secops finance procurement compliance operations engineering
  frontend backend front-end back-end mobile search identity checkout storage analytics growth design helpdesk
  architecture integrations integration logistics fulfilment fulfillment catalog catalogue risk fraud messaging
  observability release delivery tooling dataops mlops finops dbre sre corporate hr core edge ml ai facilities
  accounting auth iam databases pricing ads content editorial`;

/** Groups that need a word before them to be people: "the data group", never "the security group". */
export const LOOSE_TEAMS = `group side lot camp desk office organisation organization board committee chapter members`;

export const VENDORS = `outsourcer outsourcers subcontractor subcontractors third-party processor telecom telecoms outfit hotline upstream contractor-company utility agency firm company partner vendor vendors provider providers supplier suppliers registrar registrars cdn isp carrier carriers
  reseller telco datacenter-operator manufacturer aws azure gcp google amazon microsoft cloudflare
  fastly akamai github gitlab atlassian pagerduty slack twilio stripe digitalocean heroku linode hetzner ovh oracle ibm
  okta auth0 datadog sendgrid mailgun verizon comcast equinix rackspace vercel netlify salesforce zendesk godaddy colocation-partner
  namecheap letsencrypt level3 colo hoster`;

/** Given names that are no product, host, month, word or place in the first row of meanings. */
export const NAMES = `aaron abdul abdullah adam adriana agnes ahmad ahmed aisha akira alan alejandro alena alessandro alexander
  alexei alfred ali alice alicia alina amanda amara amelia amina amir amit amy ana anders andre andrea andreas andrei andrew
  angela angelica anika anil anita anja ann anna anne annika anthony antonio anton antoine anya arjun arthur arun asha astrid
  aylin barbara bart beatrice beatriz ben benedikt benjamin bernard beth bianca birgit bjorn bob bogdan boris brandon brenda
  brian bridget bruno caleb camila carla carlos carmen carol caroline catherine cecilia charlotte chen chiara chloe chris
  christian christina christine christopher claire clara claudia connor craig cristina cynthia daisuke damian daniel daniela
  daniele danielle dariusz darius dave david deborah denise dennis deepak derek diana diego dieter dimitri dmitri dmitry
  dominik dominic dorothy doug douglas duncan dylan eduardo edward ekaterina elena eleni eli elias elif elisa elizabeth ella
  ellen elsa emil emilia emily emma enrique eric erica erik erika esther ethan eugene eva evan evelyn fabian fabio farah farid
  farhan fatima fatma federico felipe felix femi fernanda fernando fiona florian frances francesca francesco francisco frank
  frederik freya fritz gabriel gabriela gareth gary geoff george gerald gerard giorgio giovanni giulia giuseppe graham greg
  gregory greta guillaume gunther gustav hamid hanna hannah hans harald harriet harry hassan heather hector heidi helen helena
  helga henrik henry hiroshi hugo hussein ian ibrahim ida igor ilya imran ines ingrid irina isaac isabel isabella isabelle ivan
  ivana jack jacob jakob jakub james jamie jan jana jane janet jared jasmin jason javier jean jeff jeffrey jennifer jens jeremy
  jerome jess jessica jiro jim jimmy joan joana joanna joao joe joel johan johanna johannes john johnny jonas jonathan jorge jose
  joseph josh joshua joyce juan judith julia julian juliana julie jun jurgen justin justyna kaito kamal kara karen karim karin
  karl karolina kasia kate katarina katherine kathleen kathryn katie katja kavya keiko keith kelly ken kenji kenneth kerstin kevin
  khalid kim kimberly kiran klaus kofi konrad kristen kristina kumar kwame kyle lars lara laszlo laura lauren laurent layla
  leila lena leo leon leonard leonardo leonie leslie leticia li liam lin lina linda lisa liu liz lorenzo louis louise luca lucas
  lucia lucy luis luisa lukas luke lydia maciej magda magnus mahmoud maja malik manuel marc marcel marcin marco marcus margaret
  maria mariam marie marina mario marius mark marko markus marta martha martin martina mateo mateusz matt matteo matthew
  matthias maurice max maya mehmet mei melanie melissa michael michal michel michelle miguel mihai mika mike mikhail mikko milan
  milena min ming miriam mirko mohamed mohammad mohammed mohamad monica monika muhammad murat mustafa nadia naomi natalia natalie
  natasha nathan neha neil nicholas nick nicolas nicole niels nigel niklas nikolai nikhil nils nina noah noor nora norbert ola olaf
  oleg olga oliver olivia omar oscar osman otto pablo pamela paolo pascal patricia patrick paul paula paulo pavel pawel pedro
  peter petra philip philipp pierre pierluigi piotr prakash pranav priya priyanka qian quentin rachel radek rafael rahul raj rajesh
  ralph ramesh ramon rania raphael rashid raul ravi raymond rebecca reinhard renata renate rene ricardo richard rikard rob robert
  roberto robin rodrigo roger rohan roland roman ronald rosa rosie roxana rupert russell ruth ryan sabine sabrina sam samantha
  samira samir samuel sandra sanjay santiago sara sarah sasha saskia scott sean sebastian selma serena sergei sergey sergio
  shane shannon sharon shauna sheila shreya silvia simon simone sofia sofie solveig sonia sophia sophie stefan stefanie stella
  stephan stephanie stephen steve steven stuart sunil sunita susan susanne suzanne sven svetlana sylvia takeshi tamara tanja tanya
  tara tariq tatiana ted terence teresa theo theresa therese thomas tim timothy tina tobias todd tom tomas tomasz tommaso toni tony
  tracy tristan tyler ulrich ulrike uma ursula valentina valeria vera veronica victor victoria vijay viktor vikram vincent viola
  vladimir walter wei wendy werner wilhelm william willem wolfgang xavier xiao yan yang yannick yara yasmin yoko yuki yuri yusuf
  yves yvonne zach zachary zainab zara zhang zoe zofia zoltan bela dana hana ilse joost maarten pieter sanne femke thijs bram
  amit rohit ankit kavita lakshmi meera nisha pooja rekha sameer suresh swati vivek aditya chidi ngozi emeka adaeze tunde yemi
  babatunde folake kwesi abena akosua nia zuri baraka wanjiru kamau otieno achieng mwangi tendai thabo sipho nomsa lerato
  priscilla preeti manoj dinesh ganesh mukesh naveen deepa anjali divya sneha arvind harish gopal kenta haruto sakura yuto aoi
  hiro satoshi takumi naoki minh linh thanh nguyen huong trang phuong somchai anong sofie mette rasmus soren kasper mads nanna
  freja signe eino aino jukka pekka timo tuomas ville heikki ilmari siiri janek kristjan liis andris ilze juris janis laila
  vytautas rasa gintaras oksana taras bohdan ostap yulia anastasia ksenia arkady grigori leonid maksim stanislav yevgeny zlatko
  goran dragan jelena milos nikola petar vesna zoran dusan marek zdenek jiri lenka hana jitka radka ondrej tereza vaclav lubos
  attila balazs gabor zsolt eszter ildiko katalin noemi tamas denes ferenc ioana mihaela radu vlad cosmin elif emre kerem selin
  deniz burak cem defne zeynep ayse yosef moshe rivka avi noa shira tamar yael eitan ronit salma youssef hana leyla nasrin reza
  shirin parisa arash dariush farhad`;

/** Someone, without saying who. */
export const SOMEONE = `someone somebody whoever anyone anybody whichever`;

/** Everybody, as a norm. */
export const EVERYONE = `everyone everybody`;

export const NOBODY = `nobody no-one none`;

/** Words of a role that are also said of software; a person only where a determiner and a human verb go with them. */
export const TWOFOLD = `operator user agent leader controller handler owner member manager supervisor coordinator planner editor
  driver dispatcher designer translator merger caller rater librarian courier inspector porter guard
  marshal judge steward warden usher concierge`;

/** Words before those of two meanings that leave only the person. */
export const HUMAN_SIDE = `shift team section squad crew night-shift day-shift night duty on-call oncall junior senior tired responsible line
  engineering project release incident account duty-manager human crane plant console deputy chief interim acting former
  young hapless lone weekend colleague fellow experienced careful attentive diligent skilled competent seasoned alert office store warehouse branch ward`;
