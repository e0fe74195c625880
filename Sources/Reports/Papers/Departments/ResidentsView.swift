import Core
import Text

/// A project as residents are told of it: each sentence follows from what is recorded.
struct ResidentsView {
  let project: Project
  let today: Day
  /// Where each department that takes part stands with the agreement.
  private let accessions: [Accession]

  init(_ project: Project, today: Day) {
    (self.project, self.today) = (project, today)
    accessions = project.accessions
  }

  private func isReached(_ milestone: Int) -> Bool {
    project.milestone(milestone)?.status == .reached
  }

  /// Whether the agreement has been acceded to, or the joint operation has begun on it, so that it
  /// may be told of as decided.
  var isAgreed: Bool {
    isReached(Playbook.accessionMilestone) || isReached(Playbook.startMilestone)
  }

  /// The day the agreement comes into force, or nil.
  private var start: Day? { project.presentedAgreement?.start }

  /// Whether the joint operation has begun: the agreement's first day has come, and where it has
  /// none, the beginning is marked.
  var hasBegun: Bool { start.map { $0 <= today && isAgreed } ?? isReached(Playbook.startMilestone) }

  /// Whether a milestone that is reached is still to be told of as something to come.
  func isComing(_ milestone: Milestone) -> Bool {
    milestone.number == Playbook.startMilestone && milestone.status == .reached && !hasBegun
  }

  /// Whether what a milestone decides is decided, also before it is marked as reached.
  func isSettled(_ milestone: Milestone) -> Bool {
    if milestone.status == .reached { return true }
    return Playbook.decisionRule(for: milestone.number) == .approval
      && project.currentDecision(on: milestone)?.outcome.isApproval ?? false
  }

  /// Whose yes the rest waits for, as what is said before it; nil when it waits for nobody's.
  var condition: String? {
    let open = accessions.filter(\.isOpen).map(\.department)
    if isAgreed || !acceded.isEmpty && open.isEmpty { return nil }
    return "Hvis \(acceded.isEmpty ? "afdelingerne" : those(open)) siger ja:"
  }

  private var acceded: [Department] { accessions.filter(\.isAcceded).map(\.department) }

  /// Who runs it together, or may, and how those that were asked have answered.
  var situation: [String] {
    var sentences: [String] = []
    if !isAgreed {
      sentences.append(
        "Vi undersøger, om \(those(project.participants)) kan gå sammen om den daglige drift.")
    } else if acceded.isEmpty {
      sentences.append("Nogle af vores afdelinger går sammen om den daglige drift.")
    } else if acceded.count > 1 {
      sentences.append("\(those(acceded)) går sammen om den daglige drift.")
    }
    if !isAgreed || acceded.count == 1, !acceded.isEmpty {
      sentences.append("\(those(acceded)) har tiltrådt en aftale.")
    }
    if acceded.isEmpty, !isAgreed {
      sentences.append("Intet er besluttet, før afdelingerne har tiltrådt en aftale.")
    } else if !acceded.isEmpty {
      sentences += others
    }
    return sentences.map(\.capitalizedFirst)
  }

  /// How those have answered that haven't acceded.
  private var others: [String] {
    undecided
      + [
        those { !$0.isOpen && $0.outcome != nil }.map { "\($0) har sagt nej." },
        those { $0.standing == .outside }.map { "\($0) er ikke med i aftalen." },
      ].compactMap { $0 }
  }

  /// How those stand that have yet to say yes or no.
  var undecided: [String] {
    [
      those { $0.standing == .awaiting }.map { "\($0) har ikke taget stilling endnu." },
      those { if case .again = $0.standing { true } else { false } }
        .map { "\($0) skal tage stilling igen." },
      those { $0.isOpen && $0.outcome != nil }.map { "\($0) har udsat sin beslutning." },
    ].compactMap { $0 }
  }

  private func those(where isMeant: (Accession) -> Bool) -> String? {
    let found = accessions.filter(isMeant).map(\.department)
    return found.isEmpty ? nil : those(found)
  }

  /// Departments as a resident calls them: by names alone where these say what they are.
  private func those(_ departments: [Department]) -> String {
    let names = departments.map(\.name)
    if names.isEmpty { return "nogle af vores afdelinger" }
    if names.allSatisfy({ $0.lowercased().hasPrefix("afd") }) { return names.joinedAsSentence }
    return (names.count == 1 ? "afdelingen " : "afdelingerne ") + names.joinedAsSentence
  }
}

extension Accession {
  /// What the department decided otherwise than to accede; nil where it hasn't.
  fileprivate var outcome: DecisionOutcome? {
    if case .otherwise(let decision) = standing { decision.outcome } else { nil }
  }
}

/// What has been done, and what is to come.
extension ResidentsView {
  /// What has been done, in the order of the milestones.
  var done: [String] {
    project.milestones.flatMap { milestone -> [String] in
      switch milestone.number {
      case Playbook.accessionMilestone: return yeses
      case 8: return informed(by: 8, of: "besked")
      case 11: return informed(by: 11, of: "resultaterne at vide")
      case Playbook.startMilestone: return hasBegun ? ["Samdriften er begyndt."] : []
      case let number where isSettled(milestone): return [Self.done(number, in: project)]
      default: return []
      }
    }
  }

  /// The departments' yes, each by its own decision.
  private var yeses: [String] {
    accessions.filter(\.isAcceded).map { accession in
      let day = accession.decision?.date.map { " den \($0.written)" } ?? ""
      return "\(those([accession.department])) har tiltrådt aftalen\(day).".capitalizedFirst
    }
  }

  /// Who has been told: all where nobody is left and nothing is left to send, or else the groups that
  /// were.
  private func informed(by number: Int, of what: String) -> [String] {
    let plan = project.plan(for: number)
    if plan.isEmpty { return [] }
    if plan.allSatisfy({ $0.done != nil }), project.uninformed(by: number).isEmpty {
      return ["Alle har fået \(what)."]
    }
    let told = project.reach(of: number).filter {
      $0.reach.isReached && !$0.stakeholder.isPerson
    }
    return told.isEmpty
      ? [] : ["Har fået \(what): \(told.map(\.stakeholder.name).joinedAsSentence)."]
  }

  /// What a milestone that is reached means to a resident.
  private static func done(_ number: Int, in project: Project) -> String {
    switch number {
    case 1: return "Arbejdet er sat i gang."
    case 2: return "Vi har set på muligheder og udfordringer."
    case Playbook.modelMilestone: return "Der er lavet et forslag til samdrift\(aims(project))."
    case 4: return "Der er lagt en plan for, hvordan beboervalgte og medarbejdere inddrages."
    case 5:
      let held = project.dialogues.count
      return held == 0
        ? "Inddragelsen af beboervalgte og medarbejdere er afsluttet."
        : "Der er holdt \(held.counted("dialogmøde", "dialogmøder")) om samdriften."
    case Playbook.planMilestone: return "Der er lagt en plan for det, der skal gøres."
    case Playbook.followUpMilestone: return "Vi har fulgt op på planen og målene."
    default: return "Samdriften er evalueret."
    }
  }

  /// What the goals are about, as the end of a sentence; nothing where there are none.
  private static func aims(_ project: Project) -> String {
    let areas = GoalArea.allCases.filter { area in project.goals.contains { $0.area == area } }
    return areas.isEmpty ? "" : " med mål for \(areas.map(\.shown).joinedAsSentence)"
  }

  /// What is to come of a milestone, and when; nil where there is nothing to tell.
  func coming(_ milestone: Milestone) -> String? {
    let when = milestone.planned.flatMap { $0 >= today ? $0 : nil }.map { day in
      " Vi regner med \(MonthName.full(day.month)) \(day.year)."
    }
    switch milestone.number {
    case Playbook.accessionMilestone:
      let open = accessions.filter(\.isOpen).map(\.department)
      if !accessions.isEmpty, open.isEmpty { return nil }
      let who = acceded.isEmpty ? "afdelingerne" : those(open)
      return "\(who) tager stilling til en aftale.".capitalizedFirst + (when ?? "")
    case Playbook.startMilestone:
      if hasBegun { return nil }
      if let start, start > today { return "Samdriften begynder den \(start.written)." }
      return "Samdriften begynder." + (when ?? "")
    default: return Self.coming[milestone.number].map { $0 + (when ?? "") }
    }
  }

  /// What milestones that aren't reached mean to a resident.
  private static let coming: [Int: String] = [
    1: "Arbejdet sættes i gang.",
    2: "Vi ser på muligheder og udfordringer.",
    3: "Der laves et forslag til samdrift.",
    4: "Der lægges en plan for, hvordan beboervalgte og medarbejdere inddrages.",
    5: "Beboervalgte og medarbejdere bliver hørt.",
    7: "Der lægges en plan for det, der skal gøres.",
    8: "Vi fortæller, hvad det betyder for hver enkelt.",
    10: "Vi følger op på, om målene bliver nået.",
    11: "Vi fortæller om de første resultater.",
    12: "Samdriften bliver evalueret.",
  ]
}
