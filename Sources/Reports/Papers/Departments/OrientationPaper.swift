import Core
import Text

/// The sheet for residents: what happens and when, in plain words.
extension PaperMaker {
  /// The orientation (orientering), in large type and without internal matters: no responsibles, no
  /// deadlines passed, no stakeholders who are persons; and nothing as done or decided that isn't by
  /// the records.
  var orientation: Paper {
    var paper = paper(.orientation)
    paper.title = "Samdrift: hvad sker der?"
    paper.isLargePrint = true
    paper.leader = ""
    paper.occasion = ""
    paper.parts = [about, done, coming, residentsQuestions].compactMap { $0 }
    return paper
  }

  private var about: PaperPart {
    PaperPart(
      "om", "Hvad er samdrift?",
      [
        .paragraph(
          (ResidentsView(project, today: today).situation + jointTasks).joined(separator: " ")
            + "\nSamdrift er, at afdelinger går sammen om den daglige drift for at give en bedre "
            + "service, en billigere drift eller begge dele. "
            + "Hver afdeling beholder sin egen økonomi og sine egne møder.")
      ])
  }

  /// The joint tasks by the agreement that was presented, or else by the approved model, as a
  /// sentence; none where there are none.
  private var jointTasks: [String] {
    let view = ResidentsView(project, today: today)
    let tasks =
      project.presentedAgreement.map(project.tasks(of:))
      ?? project.approvedModel.map(project.tasks(of:)) ?? []
    let joint = tasks.filter { $0.placement == .joint }.map(\.title.insideSentence)
    if joint.isEmpty { return [] }
    let named =
      joint.count <= Self.mostTasks
      ? joint : joint.prefix(Self.mostTasks - 1) + ["andre opgaver"]
    let isAgreed = project.presentedAgreement != nil && view.isAgreed
    let lead =
      !isAgreed
      ? "Forslaget er, at det her bliver fælles"
      : view.hasBegun ? "Det er fælles" : "Efter aftalen bliver det her fælles"
    return ["\(lead): \(named.joinedAsSentence)."]
  }

  /// The most tasks that are named.
  private static let mostTasks = 8

  private var done: PaperPart? {
    let points = ResidentsView(project, today: today).done.map { Block.ListPoint($0) }
    return points.isEmpty ? nil : PaperPart("sket", "Det er sket", [.list(points)])
  }

  /// What is to come: what waits for departments to accede is told of as what may be.
  private var coming: PaperPart? {
    let view = ResidentsView(project, today: today)
    let open = project.milestones.filter {
      !$0.status.isClosed && !view.isSettled($0) || view.isComing($0)
    }
    let condition = view.condition
    let certain = open.filter { condition == nil || $0.number <= Playbook.accessionMilestone }
    let possible = open.filter { milestone in !certain.contains { $0.id == milestone.id } }
    let lists = [certain, possible].map { $0.compactMap(view.coming).map { Block.ListPoint($0) } }
    var blocks: [Block] = lists[0].isEmpty ? [] : [.list(lists[0])]
    if let condition, !lists[1].isEmpty {
      blocks += [.paragraph(condition), .list(lists[1])]
    }
    return blocks.isEmpty ? nil : PaperPart("kommer", "Det kommer", blocks)
  }

  /// Whom residents can ask: as the project and the departments say, or else lines to write on.
  private var residentsQuestions: PaperPart {
    let own = project.participants.filter { !$0.contact.trimmed.isEmpty }
    return PaperPart(
      "spoergsmaal", Self.questionsTitle,
      own.isEmpty
        ? whomToAsk()
        : knownContact + [.facts(own.map { .init($0.name, $0.contact.trimmed) })])
  }
}

extension String {
  /// The text as it stands inside a sentence; what is written in capitals keeps them.
  fileprivate var insideSentence: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
