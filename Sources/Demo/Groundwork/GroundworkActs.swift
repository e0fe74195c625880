import Core

extension Act {
  static func condition(
    _ text: String, _ about: ConditionKind, isWritten: Bool = true, consequence: String,
    source: String
  ) -> Act {
    Act { now in
      now.project.add(
        Condition(id: now.newID()).with {
          $0.text = text
          $0.about = about
          $0.isWritten = isWritten
          $0.consequence = consequence
          $0.source = source
        })
    }
  }

  static func opportunity(
    _ kind: OpportunityKind, _ text: String, stakeholders: [String] = [],
    departments: [String] = [], weight: Weight, response: String, wishes: String = ""
  ) -> Act {
    Act { now in
      now.project.add(
        Opportunity(id: now.newID()).with {
          $0.kind = kind
          $0.text = text
          $0.stakeholders = stakeholders.map { now.stakeholder($0).id }
          $0.departments = departments.map { now.department($0).id }
          $0.weight = weight
          $0.response = response
          $0.wishes = wishes
        })
    }
  }

  static func dialogue(
    with stakeholders: [String], participants: String, topics: String, outcome: String
  ) -> Act {
    Act { now in
      now.project.add(
        Dialogue(id: now.newID()).with {
          $0.date = now.day
          $0.stakeholders = stakeholders.map { now.stakeholder($0).id }
          $0.participants = participants
          $0.topics = topics
          $0.outcome = outcome
        })
    }
  }

  /// Says what is expected of a department's accession.
  static func expect(_ department: String, _ answer: ExpectedAnswer, _ note: String) -> Act {
    Act { now in
      now.project.expect(
        Expectation(id: now.newID()).with {
          $0.department = now.department(department).id
          $0.date = now.day
          $0.answer = answer
          $0.note = note
        })
    }
  }
}
