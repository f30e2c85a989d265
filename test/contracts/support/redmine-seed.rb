# A project in use, two accounts and a field for the mark. The last line is what the tests need to know, as JSON.
Setting.rest_api_enabled = '1'
Setting.text_formatting = ENV.fetch('POSTMORTEM_FORMAT', 'textile')

project = Project.create!(name: 'Checkout', identifier: 'checkout', is_public: true)
project.trackers = Tracker.all
project.enabled_module_names = %w[issue_tracking wiki]

field = IssueCustomField.create!(
  name: 'Postmortem mark', field_format: 'string', is_for_all: true, is_filter: true, trackers: Tracker.all
)
hidden = IssueCustomField.create!(
  name: 'Not to be filtered by', field_format: 'string', is_for_all: true, is_filter: false, trackers: Tracker.all
)

def account(login, name)
  user = User.new(firstname: name, lastname: 'Okafor', mail: "#{login}@example.com", language: 'en')
  user.login = login
  user.password = user.password_confirmation = 'not a secret, and nowhere else'
  user.save!
  user
end

def key(user)
  Token.create!(user: user, action: 'api').value
end

manager, reporter = account('dana', 'Dana'), account('lin', 'Lin')
Member.create!(project: project, user: manager, roles: [Role.find_by!(name: 'Manager')])
Member.create!(project: project, user: reporter, roles: [Role.find_by!(name: 'Reporter')])
Issue.create!(project: project, tracker: Tracker.first, author: manager, subject: 'Move the cart cache', priority: IssuePriority.default || IssuePriority.first)

puts({
  manager: key(manager), reporter: key(reporter), administrator: key(User.find_by_login('admin')),
  managerId: manager.id, field: field.id, hidden: hidden.id
}.to_json)
