import Core

/// What can be done to a point of an agenda, on the meeting's page and while it is held.
extension AgendaPoint {
  func perform(_ action: Action, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let (project, today) = (scene.project, scene.today)
    switch action {
    case .open, .edit: return .change(self)
    case .tick: return .commit(project.tick(self))
    case .outcome: return .form(PointNoteForm(self))
    case .moveUp: return .commit(try project.move(self, by: -1))
    case .moveDown: return .commit(try project.move(self, by: 1))
    case .decision:
      if isFixed, milestone == nil, let meeting = project.meeting(meeting),
        let likely = meeting.likelyMilestone(scene)
      {
        return made(likely.newDecision(at: meeting, &scene))
      }
      return made(project.decision(id: scene.newID(), at: self, today: today))
    case .activity:
      let milestone = milestone
      return made(Activity(id: scene.newID()).with { $0.milestone = milestone })
    case .promise: return made(project.promise(id: scene.newID(), at: self, today: today))
    case .carry: return carry(&scene)
    case .link: return .link(of: reference, in: project, adding: Decision.addingLink)
    case .delete: return delete(from: project)
    default: return .done
    }
  }

  private func made(_ record: any FormRecord) -> Outcome {
    .form(PointResultForm(adding: record, at: self))
  }

  private func carry(_ scene: inout Scene) -> Outcome {
    if isFixed { return .unavailable(whyNotCarried) }
    if let goal = scene.project.continuation(of: self).flatMap({ scene.project.meeting($0.meeting) }
    ) {
      return .unavailable("Punktet fortsættes allerede på \(goal.definiteName).")
    }
    if state == .done {
      return .unavailable("Punktet er behandlet. Tryk mellemrum, hvis det alligevel ikke er.")
    }
    return scene.project.meeting(meeting)?.carry([self], &scene) ?? .done
  }

  private func delete(from project: Project) -> Outcome {
    let edit = project.remove(self)
    let written = [background, economy, recommendation, enclosures, outcome]
      .contains { !$0.isEmpty }
    let opened = project.wordsOfOpening(byRemoving: [self])
    guard written || opened != nil || !results(in: project).isEmpty else { return .commit(edit) }
    let question = [
      "»\(title)« slettes med alt, hvad der står ved det.",
      project.wordsOfStaying(afterRemoving: [self]) ?? "", opened ?? "",
      "Det kan fortrydes med u.",
    ].filled(" ")
    return .ask("Slet punkt", question, yes: "Slet", no: "Behold", edit)
  }
}

/// What can be done to a meeting's agenda as a whole.
extension Meeting {
  /// The form of a new point.
  func addPoint(_ scene: inout Scene) -> Outcome {
    .add(AgendaPoint(id: scene.newID()).with { $0.meeting = id })
  }

  func addTopics(_ scene: inout Scene) -> Outcome {
    let project = scene.project
    let edit = project.addTopics(to: self) { scene.newID() }
    return edit.changes.isEmpty
      ? .unavailable("De faste punkter står allerede på dagsordenen.") : .commit(edit)
  }

  /// Carries over all points that aren't finished, once it is the meeting's day.
  func carryUnfinished(_ scene: inout Scene) -> Outcome {
    if let date, date > scene.today {
      return .unavailable("Mødet er ikke holdt endnu. Vælg det punkt, der skal udskydes.")
    }
    let left = scene.project.unfinishedPoints(of: self)
    return left.isEmpty
      ? .unavailable("Ingen punkter mangler at blive behandlet.") : carry(left, &scene)
  }

  /// Carries points over to the next meeting of the kind, or has that planned first.
  fileprivate func carry(_ points: [AgendaPoint], _ scene: inout Scene) -> Outcome {
    let project = scene.project
    guard let next = project.meeting(after: self) else {
      return .form(NextMeetingForm(self, carrying: points))
    }
    return .commit(project.carry(points, to: next) { scene.newID() })
  }
}
