import Core

/// A condition of milestone 1.
struct ConditionJSON: Encodable {
  let number: Int
  let text: String
  let kind: String
  let kindText: String
  let isWritten: Bool
  let consequence: String
  let source: String
}

/// An opportunity or a challenge of milestone 2.
struct OpportunityJSON: Encodable {
  let number: Int
  let kind: String
  let kindText: String
  let text: String
  let stakeholders: [Int]
  let departments: [String]
  let weight: String
  let weightText: String
  let response: String
  let wishes: String
}

/// What milestone 5 has brought: dialogues, and what is expected of the departments.
struct DialoguesJSON: Encodable {
  let dialogues: [DialogueJSON]
  let expectations: [ExpectationJSON]

  struct DialogueJSON: Encodable {
    let number: Int
    let date: String?
    let stakeholders: [Int]
    let participants: String
    let topics: String
    let outcome: String
  }

  struct ExpectationJSON: Encodable {
    let department: String
    let date: String?
    let answer: String
    let answerText: String
    let note: String
  }
}

extension Report {
  /// The conditions as JSON.
  public static func conditionsJSON(_ project: Project) -> String {
    json(
      project.conditions.enumerated().map { index, condition in
        ConditionJSON(
          number: index + 1, text: condition.text, kind: condition.about.stored,
          kindText: condition.about.shown, isWritten: condition.isWritten,
          consequence: condition.consequence, source: condition.source)
      })
  }

  /// The opportunities and challenges as JSON.
  public static func opportunitiesJSON(_ project: Project) -> String {
    json(
      project.opportunities.enumerated().map { index, item in
        OpportunityJSON(
          number: index + 1, kind: item.sort.stored, kindText: item.sort.shown, text: item.text,
          stakeholders: project.numbers(of: item.stakeholders),
          departments: item.departments.compactMap { project.department($0)?.name },
          weight: item.weight.stored, weightText: item.weight.shown, response: item.response,
          wishes: item.wishes)
      })
  }

  /// The dialogues and expectations as JSON.
  public static func dialoguesJSON(_ project: Project) -> String {
    json(
      DialoguesJSON(
        dialogues: project.dialogues.enumerated().map { index, dialogue in
          DialoguesJSON.DialogueJSON(
            number: index + 1, date: dialogue.date?.iso,
            stakeholders: project.numbers(of: dialogue.stakeholders),
            participants: dialogue.participants, topics: dialogue.topics,
            outcome: dialogue.outcome)
        },
        expectations: project.departments.flatMap { department in
          project.expectations(of: department).map { expectation in
            DialoguesJSON.ExpectationJSON(
              department: department.name, date: expectation.date?.iso,
              answer: expectation.answer.stored, answerText: expectation.answer.shown,
              note: expectation.note)
          }
        }))
  }
}
