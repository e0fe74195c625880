import Core

extension Act {
  static func condition(
    _ text: String, _ about: ConditionKind, isWritten: Bool = true, consequence: String,
    source: String
  ) -> Act {
    .add(Condition.self) { new, _ in
      new.text = text
      new.about = about
      new.isWritten = isWritten
      new.consequence = consequence
      new.source = source
    }
  }

  static func opportunity(
    _ kind: OpportunityKind, _ text: String, stakeholders: [String] = [],
    departments: [String] = [], weight: Weight, response: String, responsible: String = "",
    deadline: StoryDay? = nil, wishes: String = ""
  ) -> Act {
    .add(Opportunity.self) { new, now in
      new.kind = kind
      new.text = text
      new.stakeholders = stakeholders.map { now.stakeholder($0).id }
      new.departments = departments.map { now.department($0).id }
      new.weight = weight
      new.response = response
      new.responsible = responsible
      new.deadline = deadline?.planned(from: now.today)
      new.wishes = wishes
    }
  }

  static func wish(_ text: String, _ department: String? = nil, from source: String) -> Act {
    .add(Wish.self) { new, now in
      new.text = text
      new.department = department.map { now.department($0).id }
      new.source = source
    }
  }

  /// Says how a wish is met, and why.
  static func assess(_ wish: String, _ assessment: WishAssessment, _ reason: String = "") -> Act {
    Act { now in
      now.project.edit(now.wish(wish)) {
        $0.assessment = assessment
        $0.reason = reason
      }
    }
  }

  /// Says that what is done about an opportunity or a challenge is done.
  static func tickOff(_ opportunity: String) -> Act {
    Act { now in now.project.tick(now.opportunity(opportunity), on: now.day) }
  }

  static func dialogue(
    with stakeholders: [String], participants: String, topics: String, outcome: String
  ) -> Act {
    .add(Dialogue.self) { new, now in
      new.date = now.day
      new.stakeholders = stakeholders.map { now.stakeholder($0).id }
      new.participants = participants
      new.topics = topics
      new.outcome = outcome
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
