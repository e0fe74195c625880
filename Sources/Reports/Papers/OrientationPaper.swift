import Core
import Text

/// The sheet for residents: what happens and when, in plain words.
extension PaperMaker {
  /// The orientation (orientering), in large type and without internal matters: no responsibles, no
  /// deadlines passed, no stakeholders, and nothing as decided before it is.
  var orientation: Paper {
    var paper = paper(.orientation)
    paper.title = "Samdrift: hvad sker der?"
    paper.isLargePrint = true
    paper.leader = ""
    paper.occasion = ""
    paper.parts = [about, done, coming, questions].compactMap { $0 }
    return paper
  }

  private var about: PaperPart {
    var sentences =
      isAgreed
      ? agreedSentences
      : [
        "Vi undersøger, om \(those(project.participants))"
          + " kan gå sammen om den daglige drift. Intet er besluttet, før afdelingerne har tiltrådt en "
          + "aftale."
      ]
    let tasks = jointTasks
    if !tasks.isEmpty {
      sentences.append(
        (isAgreed ? "Det er fælles: " : "Forslaget er, at det her bliver fælles: ")
          + "\(tasks.joinedAsSentence).")
    }
    return PaperPart(
      "om", "Hvad er samdrift?",
      [
        .paragraph(
          sentences.joined(separator: " ")
            + "\nMålet er en bedre service, en billigere drift eller begge dele. "
            + "Hver afdeling beholder sin egen økonomi og sine egne møder.")
      ])
  }

  /// Whether the agreement has been acceded to, or the joint operation has begun on it, so that it
  /// may be told of as decided.
  private var isAgreed: Bool {
    [Playbook.accessionMilestone, Playbook.startMilestone].contains {
      project.milestone($0)?.status == .reached
    }
  }

  /// Who runs it together, and who of those that were asked doesn't.
  private var agreedSentences: [String] {
    let rest = project.accessions.filter { accession in
      !parties.contains { $0.id == accession.department.id }
    }
    let open = rest.filter(\.isOpen).map(\.department)
    let left = rest.filter { !$0.isOpen }.map(\.department)
    var sentences = ["\(those(parties)) går sammen om den daglige drift."]
    if !left.isEmpty { sentences.append("\(those(left)) er ikke med i aftalen.") }
    if !open.isEmpty { sentences.append("\(those(open)) har ikke taget stilling endnu.") }
    return sentences.map(\.capitalizedFirst)
  }

  /// Those who have acceded; where it isn't written who has, those who haven't answered otherwise.
  private var parties: [Department] {
    let accessions = project.accessions
    let acceded = accessions.filter(\.isAcceded)
    let rest = accessions.filter {
      switch $0.standing {
      case .acceded, .again, .awaiting: true
      case .otherwise, .outside: false
      }
    }
    return (acceded.isEmpty ? rest : acceded).map(\.department)
  }

  /// Departments as a resident calls them: by names alone where these say what they are.
  private func those(_ departments: [Department]) -> String {
    let names = departments.map(\.name)
    if names.isEmpty { return "nogle af vores afdelinger" }
    if names.allSatisfy({ $0.lowercased().hasPrefix("afd") }) { return names.joinedAsSentence }
    return (names.count == 1 ? "afdelingen " : "afdelingerne ") + names.joinedAsSentence
  }

  /// The joint tasks by the agreement that was presented, or else by the approved model.
  private var jointTasks: [String] {
    let tasks =
      project.presentedAgreement.map(project.tasks(of:))
      ?? project.approvedModel.map(project.tasks(of:)) ?? []
    let joint = tasks.filter { $0.placement == .joint }.map(\.title.insideSentence)
    return joint.count <= Self.mostTasks
      ? joint : joint.prefix(Self.mostTasks - 1) + ["andre opgaver"]
  }

  /// The most tasks that are named.
  private static let mostTasks = 8

  private var done: PaperPart? {
    let reached = project.milestones.filter { $0.status == .reached }
    let points = reached.compactMap { milestone in
      words(about: milestone.number).map { words in
        Block.ListPoint(
          milestone.number == Playbook.accessionMilestone
            ? "\(those(parties)) har sagt ja til en aftale.".capitalizedFirst : words.done)
      }
    }
    if points.isEmpty { return nil }
    return PaperPart("sket", "Det er sket", [.list(points)])
  }

  /// What is to come: until the departments have acceded, what follows from it is told of as what
  /// may be.
  private var coming: PaperPart? {
    let open = project.milestones.filter { !$0.status.isClosed }
    let certain = open.filter { isAgreed || $0.number <= Playbook.accessionMilestone }
    let possible = open.filter { milestone in !certain.contains { $0.id == milestone.id } }
    let lists = [certain, possible].map { $0.compactMap(point) }
    var blocks: [Block] = lists[0].isEmpty ? [] : [.list(lists[0])]
    if !lists[1].isEmpty {
      blocks += [.paragraph("Hvis afdelingerne siger ja:"), .list(lists[1])]
    }
    return blocks.isEmpty ? nil : PaperPart("kommer", "Det kommer", blocks)
  }

  private func point(about milestone: Milestone) -> Block.ListPoint? {
    guard let words = words(about: milestone.number) else { return nil }
    let when = milestone.planned.flatMap { $0 >= today ? $0 : nil }.map { day in
      " Vi regner med \(MonthName.full(day.month)) \(day.year)."
    }
    return Block.ListPoint(words.coming + (when ?? ""))
  }

  private var questions: PaperPart? {
    PaperPart(
      "spoergsmaal", "Har du spørgsmål?",
      [
        .paragraph("Spørg på ejendomskontoret eller hos din afdelingsbestyrelse."),
        .paragraph("Navn og telefon: \(Self.line(24)) · Åbningstid: \(Self.line(12))"),
      ])
  }

  /// A line to write on by hand.
  private static func line(_ columns: Int) -> String { String(repeating: "_", count: columns) }

  /// What a milestone means to a resident; nil for one that means nothing.
  private func words(about number: Int) -> (done: String, coming: String)? {
    if number == Playbook.modelMilestone, project.goals.isEmpty {
      return ("Der er lavet et forslag til samdrift.", "Der laves et forslag til samdrift.")
    }
    return Self.plainWords[number]
  }

  /// What each milestone means to a resident.
  private static let plainWords: [Int: (done: String, coming: String)] = [
    1: ("Arbejdet er sat i gang.", "Arbejdet sættes i gang."),
    2: (
      "Vi har set på fordele og ulemper.",
      "Vi ser på fordele og ulemper."
    ),
    3: (
      "Der er lavet et forslag til samdrift med mål for pris og service.",
      "Der laves et forslag til samdrift med mål for pris og service."
    ),
    4: (
      "Det er aftalt, hvordan beboervalgte og medarbejdere inddrages.",
      "Det aftales, hvordan beboervalgte og medarbejdere inddrages."
    ),
    5: (
      "Bestyrelser og medarbejdere er blevet hørt.",
      "Bestyrelser og medarbejdere bliver hørt."
    ),
    6: (
      "Afdelingerne har sagt ja til en aftale.", "Afdelingerne tager stilling til en aftale."
    ),
    7: (
      "Der er lagt en plan for, hvem der gør hvad.", "Der lægges en plan for, hvem der gør hvad."
    ),
    8: ("Alle har fået besked.", "Alle får besked om, hvad det betyder for dem."),
    9: ("Samdriften er begyndt.", "Samdriften begynder."),
    10: ("Vi har fulgt op på målene.", "Vi følger op på, om målene bliver nået."),
    11: ("Vi har fortalt om de første resultater.", "Vi fortæller om de første resultater."),
    12: ("Samdriften er evalueret.", "Samdriften bliver evalueret."),
  ]
}

extension String {
  /// The text as it stands inside a sentence; what is written in capitals keeps them.
  fileprivate var insideSentence: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
