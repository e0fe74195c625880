import Core

extension Act {
  /// Makes the project.
  static let create = Act { now in
    Playbook.newProject(
      name: Demo.projectName, organisation: Demo.organisation, leader: Demo.leader,
      departments: Demo.departments, newID: now.newID)
  }

  static func status(_ number: Int, _ status: MilestoneStatus) -> Act {
    Act { now in
      try now.project.edit(status: status, of: now.milestone(number), today: now.day)
    }
  }

  static func reached(_ number: Int, _ day: StoryDay) -> Act {
    Act { now in
      try now.project.edit(
        status: .reached, of: now.milestone(number), today: day.day(from: now.today))
    }
  }

  /// Gives a milestone somebody responsible, and then a deadline.
  static func assign(_ number: Int, _ who: String, _ day: StoryDay) -> Act {
    let responsible = Act { now in
      now.project.edit(now.milestone(number)) { $0.responsible = who }
    }
    return .all([responsible, .planned(number, day)])
  }

  static func planned(_ number: Int, _ day: StoryDay) -> Act {
    Act { now in
      now.project.edit(now.milestone(number)) { $0.planned = day.planned(from: now.today) }
    }
  }

  static func notes(_ number: Int, _ text: String) -> Act {
    Act { now in now.project.edit(now.milestone(number)) { $0.notes = text } }
  }

  /// Ticks points of a milestone's checklist, counted from 1.
  static func tick(_ number: Int, points: Int...) -> Act {
    .all(
      points.map { point in
        Act { now in
          now.project.tick(now.project.checklist(of: now.milestone(number))[point - 1])
        }
      })
  }

  /// Records a decision on a milestone; with a department, that department's accession.
  static func decide(
    _ number: Int, _ department: String? = nil, by body: String, _ day: StoryDay,
    _ outcome: DecisionOutcome, minutes: String
  ) -> Act {
    .add(Decision.self) { new, now in
      new.milestone = String(number)
      new.department = department.map { now.department($0).id }
      new.body = body
      new.date = day.day(from: now.today)
      new.outcome = outcome
      new.minutes = minutes
    }
  }

  /// Takes back the author's latest step.
  static let undo = Act { now in try now.ledger.undo(by: now.author) }
}
