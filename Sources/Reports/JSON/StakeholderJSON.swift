import Core

/// A stakeholder as it stands.
struct StakeholderJSON: Encodable {
  let number: Int
  let name: String
  let form: String
  let formText: String
  let department: String?
  let organisation: String
  let interests: String
  let concerns: String
  let attitude: String?
  let attitudeText: String?
  let influence: Int?
  let affectedness: Int?
  let type: String?
  let handling: String?
  let handlingText: String?
  let isHandlingChosen: Bool
  let responsible: String
  let lastContact: String?
  let nextContact: String?
  let awaitsContact: Bool
  let note: String

  init(_ standing: StakeholderStanding, in project: Project, today: Day) {
    let stakeholder = standing.stakeholder
    let current = standing.current
    number = stakeholder.number
    name = stakeholder.name
    form = stakeholder.form.stored
    formText = stakeholder.form.shown
    department = stakeholder.department.flatMap { project.department($0)?.name }
    organisation = stakeholder.organisation
    interests = stakeholder.interests
    concerns = stakeholder.concerns
    attitude = current?.attitude.stored
    attitudeText = current?.attitude.shown
    influence = current?.influence
    affectedness = current?.affectedness
    type = current?.matrixPosition.type.name
    handling = standing.handling?.stored
    handlingText = standing.handling?.shown
    isHandlingChosen = stakeholder.handling != nil
    responsible = stakeholder.responsible
    lastContact = standing.lastContact?.iso
    nextContact = stakeholder.nextContact?.iso
    awaitsContact = standing.awaitsContact(on: today)
    note = stakeholder.note
  }
}

/// All of a stakeholder.
struct StakeholderDetailsJSON: Encodable {
  let stakeholder: StakeholderJSON
  let details: Details

  struct Details: Encodable {
    let assessments: [AssessmentJSON]
    let contacts: [ContactJSON]
    let communication: [CommunicationJSON]
  }

  struct AssessmentJSON: Encodable {
    let date: String?
    let attitude: String
    let influence: Int
    let affectedness: Int
  }

  struct ContactJSON: Encodable {
    let date: String?
    let channel: String
    let note: String
    let followUp: String
  }

  init(_ stakeholder: Stakeholder, in project: Project, today: Day) {
    let standing = project.standing(of: stakeholder)
    self.stakeholder = StakeholderJSON(standing, in: project, today: today)
    details = Details(
      assessments: standing.assessments.map { assessment in
        AssessmentJSON(
          date: assessment.date?.iso, attitude: assessment.attitude.stored,
          influence: assessment.influence, affectedness: assessment.affectedness)
      },
      contacts: project.contacts(with: stakeholder).map { contact in
        ContactJSON(
          date: contact.date?.iso, channel: contact.channel, note: contact.note,
          followUp: contact.followUp)
      },
      communication: CommunicationJSON.plan(of: project, today: today).filter {
        $0.audience.contains(stakeholder.number)
      })
  }

  /// Writes both parts side by side in one object.
  func encode(to encoder: any Encoder) throws {
    try stakeholder.encode(to: encoder)
    try details.encode(to: encoder)
  }
}

/// A line of the communication plan.
struct CommunicationJSON: Encodable {
  let number: Int
  let milestone: Int
  let occasion: String
  /// The stakeholders' numbers.
  let audience: [Int]
  let message: String
  let effect: String
  let channel: String
  let action: String
  let responsible: String
  let date: String?
  let isReady: Bool
  let done: String?
  let isOverdue: Bool

  static func plan(of project: Project, today: Day) -> [CommunicationJSON] {
    project.communications.enumerated().map { index, line in
      CommunicationJSON(
        number: index + 1, milestone: Int(line.milestone) ?? 0, occasion: line.occasion,
        audience: project.numbers(of: line.audience), message: line.message, effect: line.effect,
        channel: line.channel, action: line.action, responsible: line.responsible,
        date: line.date?.iso, isReady: line.isReady, done: line.done?.iso,
        isOverdue: line.isOverdue(on: today))
    }
  }
}

extension Project {
  /// The numbers of stakeholders by their ids.
  func numbers(of stakeholders: [String]) -> [Int] {
    stakeholders.compactMap { stakeholder($0)?.number }
  }
}

extension Report {
  /// Stakeholders as JSON, in the order given.
  public static func stakeholdersJSON(
    _ standings: [StakeholderStanding], in project: Project, today: Day
  ) -> String {
    json(standings.map { StakeholderJSON($0, in: project, today: today) })
  }

  /// One stakeholder as JSON.
  public static func stakeholderJSON(
    _ stakeholder: Stakeholder, in project: Project, today: Day
  ) -> String {
    json(StakeholderDetailsJSON(stakeholder, in: project, today: today))
  }

  /// The communication plan as JSON.
  public static func communicationJSON(_ project: Project, today: Day) -> String {
    json(CommunicationJSON.plan(of: project, today: today))
  }
}
