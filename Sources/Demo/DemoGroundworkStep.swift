import Core

extension Demo {
  /// What is done to the stakeholders and the groundwork, which are named rather than numbered.
  ///
  /// Actions of one step are taken a minute apart, and dated the step's own day where they have a
  /// date.
  enum GroundworkAction {
    case condition(NewCondition)
    case opportunity(NewOpportunity)
    case add(NewStakeholder)
    case describe(String, interests: String, concerns: String, responsible: String)
    case assess(String, Attitude, influence: Int, affectedness: Int)
    case remove(String)
    case contact(String, channel: String, note: String, followUp: String = "")
    case nextContact(String, Date)
    case plan(NewCommunication)
    case tick(String)
    case dialogue(NewDialogue)
    case expect(String, ExpectedAnswer, String)
  }

  /// A condition to write down.
  struct NewCondition {
    let text: String
    let about: ConditionKind
    var isWritten = true
    let consequence: String
    let source: String
  }

  /// An opportunity or a challenge to write down.
  struct NewOpportunity {
    let sort: OpportunityKind
    let text: String
    var stakeholders: [String] = []
    var departments: [String] = []
    let weight: Weight
    let response: String
    var wishes = ""
  }

  /// A stakeholder to add, as it is first assessed.
  struct NewStakeholder {
    let name: String
    let form: StakeholderKind
    var department: String?
    var organisation = ""
    let interests: String
    let concerns: String
    let responsible: String
    let attitude: Attitude
    let influence: Int
    let affectedness: Int
  }

  /// A line of the communication plan.
  struct NewCommunication {
    let milestone: Int
    let occasion: String
    let audience: [String]
    let message: String
    let effect: String
    let channel: String
    let action: String
    let responsible: String
    let date: Date
  }

  /// A dialogue that was held.
  struct NewDialogue {
    let stakeholders: [String]
    let participants: String
    let topics: String
    let outcome: String
  }
}

extension Demo.GroundworkAction {
  /// The edit that the action amounts to, taken on `day`; dates are so far from `today`.
  func edit(of project: Project, on day: Day, today: Day, newID: () -> String) throws -> Edit {
    func stakeholder(_ name: String) -> Stakeholder {
      project.stakeholders.first { $0.name == name }!
    }
    func department(_ name: String) -> Department {
      project.departments.first { $0.name == name }!
    }
    switch self {
    case .condition(let new):
      return project.add(
        Condition(id: newID()).with {
          $0.text = new.text
          $0.about = new.about
          $0.isWritten = new.isWritten
          $0.consequence = new.consequence
          $0.source = new.source
        })
    case .opportunity(let new):
      return project.add(
        Opportunity(id: newID()).with {
          $0.sort = new.sort
          $0.text = new.text
          $0.stakeholders = new.stakeholders.map { stakeholder($0).id }
          $0.departments = new.departments.map { department($0).id }
          $0.weight = new.weight
          $0.response = new.response
          $0.wishes = new.wishes
        })
    case .add(let new):
      let added = Stakeholder(id: newID()).with {
        $0.name = new.name
        $0.form = new.form
        $0.department = new.department.map { department($0).id }
        $0.organisation = new.organisation
        $0.interests = new.interests
        $0.concerns = new.concerns
        $0.responsible = new.responsible
      }
      let assessment = Assessment(id: newID()).with {
        $0.date = day
        $0.attitude = new.attitude
        $0.influence = new.influence
        $0.affectedness = new.affectedness
      }
      return project.add(added, assessment)
    case .describe(let name, let interests, let concerns, let responsible):
      return try project.edit(stakeholder: stakeholder(name)) {
        $0.interests = interests
        $0.concerns = concerns
        $0.responsible = responsible
      }
    case .assess(let name, let attitude, let influence, let affectedness):
      return project.assess(stakeholder(name), on: day, newID: newID) {
        $0.attitude = attitude
        $0.influence = influence
        $0.affectedness = affectedness
      }
    case .remove(let name): return project.remove(stakeholder(name).reference)
    case .contact(let name, let channel, let note, let followUp):
      return project.add(
        Contact(id: newID()).with {
          $0.stakeholder = stakeholder(name).id
          $0.date = day
          $0.channel = channel
          $0.note = note
          $0.followUp = followUp
        })
    case .nextContact(let name, let date):
      return try project.edit(stakeholder: stakeholder(name)) {
        $0.nextContact = date.planned(from: today)
      }
    case .plan(let new):
      return project.add(
        Communication(id: newID()).with {
          $0.milestone = String(new.milestone)
          $0.occasion = new.occasion
          $0.audience = new.audience.map { stakeholder($0).id }
          $0.message = new.message
          $0.effect = new.effect
          $0.channel = new.channel
          $0.action = new.action
          $0.responsible = new.responsible
          $0.date = new.date.planned(from: today)
        })
    case .tick(let occasion):
      return project.tick(project.communications.first { $0.occasion == occasion }!, on: day)
    case .dialogue(let new):
      return project.add(
        Dialogue(id: newID()).with {
          $0.date = day
          $0.stakeholders = new.stakeholders.map { stakeholder($0).id }
          $0.participants = new.participants
          $0.topics = new.topics
          $0.outcome = new.outcome
        })
    case .expect(let name, let answer, let note):
      return project.expect(
        Expectation(id: newID()).with {
          $0.department = department(name).id
          $0.date = day
          $0.answer = answer
          $0.note = note
        })
    }
  }
}
