import Core

/// An activity that the plan is to have.
struct PlannedActivity {
  let title: String
  let responsible: String
  var start: StoryDay?
  let deadline: StoryDay
  var milestone: Int?
  var departments: [String] = []
  var hours: Int?
  var kroner: Int?
  var note = ""
  /// The titles of those it waits for; they are said when all activities are there.
  var waitsFor: [String] = []

  func activity(in area: String, _ now: Situation) -> Activity {
    Activity(id: now.newID()).with {
      $0.title = title
      $0.area = area
      $0.responsible = responsible
      $0.start = start?.day(from: now.today).workingDayOrNext
      $0.deadline = deadline.planned(from: now.today)
      $0.milestone = milestone.map(String.init)
      $0.departments = departments.map { now.department($0).id }
      $0.hours = hours
      $0.kroner = kroner
      $0.note = note
    }
  }
}

extension Act {
  /// Adds the activities of an area.
  static func add(_ activities: [PlannedActivity], in area: String) -> Act {
    Act { now in now.project.add(activities.map { $0.activity(in: area, now) }) }
  }

  /// Says what activities wait for.
  static func depend(_ activities: [PlannedActivity]) -> Act {
    .all(
      activities.filter { !$0.waitsFor.isEmpty }.map { planned in
        Act { now in
          now.project.edit(now.activity(planned.title)) {
            $0.dependsOn = planned.waitsFor.map { now.activity($0).id }
          }
        }
      })
  }

  static func status(_ title: String, _ status: ActivityStatus) -> Act {
    Act { now in
      now.project.edit(now.activity(title)) { $0.status = status }
    }
  }

  static func tick(_ title: String) -> Act {
    Act { now in now.project.tick([now.activity(title)], on: now.day, by: now.author) }
  }

  /// Adds points to an activity's checklist.
  static func checklist(_ title: String, _ points: String...) -> Act {
    .all(
      points.map { point in
        .add(ChecklistItem.self) { new, now in
          new.activity = now.activity(title).id
          new.text = point
        }
      })
  }

  /// Ticks a point of an activity's checklist.
  static func tick(point: String, of title: String) -> Act {
    Act { now in
      let points = now.project.checklist(of: now.activity(title))
      return now.project.tick(points.first { $0.text == point }!)
    }
  }
}
