import Core

extension Act {
  static func stakeholder(
    _ name: String, _ kind: StakeholderKind, isOnePerson: Bool = false,
    department: String? = nil, organisation: String = "", interests: String, concerns: String,
    responsible: String, attitude: Attitude, influence: Int, affectedness: Int
  ) -> Act {
    Act { now in
      now.project.add(
        Stakeholder(id: now.newID()).with {
          $0.name = name
          $0.kind = kind
          $0.isOnePerson = isOnePerson
          $0.department = department.map { now.department($0).id }
          $0.organisation = organisation
          $0.interests = interests
          $0.concerns = concerns
          $0.responsible = responsible
        },
        Assessment(id: now.newID()).with {
          $0.date = now.day
          $0.attitude = attitude
          $0.influence = influence
          $0.affectedness = affectedness
        })
    }
  }

  /// Says more of a stakeholder that the playbook has named.
  static func describe(
    _ name: String, interests: String, concerns: String, responsible: String
  ) -> Act {
    Act { now in
      now.project.edit(now.stakeholder(name)) {
        $0.interests = interests
        $0.concerns = concerns
        $0.responsible = responsible
      }
    }
  }

  static func assess(
    _ name: String, _ attitude: Attitude, influence: Int, affectedness: Int
  ) -> Act {
    Act { now in
      now.project.assess(now.stakeholder(name), on: now.day, newID: now.newID) {
        $0.attitude = attitude
        $0.influence = influence
        $0.affectedness = affectedness
      }
    }
  }

  static func removeStakeholder(_ name: String) -> Act {
    Act { now in now.project.remove(now.stakeholder(name).reference) }
  }

  static func contact(
    _ name: String, channel: String, note: String, followUp: String = ""
  ) -> Act {
    .add(Contact.self) { new, now in
      new.stakeholder = now.stakeholder(name).id
      new.date = now.day
      new.channel = channel
      new.note = note
      new.followUp = followUp
    }
  }

  static func nextContact(_ name: String, _ day: StoryDay) -> Act {
    Act { now in
      now.project.edit(now.stakeholder(name)) {
        $0.nextContact = day.planned(from: now.today)
      }
    }
  }

  /// Adds a line to the communication plan.
  static func communication(
    _ milestone: Int, _ occasion: String, audience: [String], message: String, effect: String,
    channel: String, action: String, responsible: String, date: StoryDay
  ) -> Act {
    .add(Communication.self) { new, now in
      new.milestone = String(milestone)
      new.occasion = occasion
      new.audience = audience.map { now.stakeholder($0).id }
      new.message = message
      new.effect = effect
      new.channel = channel
      new.action = action
      new.responsible = responsible
      new.date = date.planned(from: now.today)
    }
  }

  /// Ticks off a line of the communication plan.
  static func tick(communication occasion: String) -> Act {
    Act { now in
      now.project.tick(
        now.project.communications.first { $0.occasion == occasion }!, on: now.day)
    }
  }
}
