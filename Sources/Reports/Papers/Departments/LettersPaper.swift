import Core
import Text

/// The departments' own letters (afdelingsbreve): what the joint operation is to each of them.
extension PaperMaker {
  /// A letter to each department that takes part, each beginning a page; or to the department or the
  /// stakeholder that it is about.
  ///
  /// They say what the agreement says, and what isn't known is left out or said to be so.
  var letters: Paper {
    get throws(Refusal) {
      var paper = paper(.letters)
      (paper.leader, paper.occasion) = ("", "")
      if let about = context.about, about.kind == .stakeholder {
        let letter = try AudienceLetter(to: about.id, in: project)
        paper.title = letter.title
        paper.parts = [PaperPart("brev-1", letter.heading, blocks(of: letter))]
        return paper
      }
      let departments = try recipients()
      paper.title = "Samdrift: hvad betyder det for os?"
      let basis = LetterBasis(project)
      paper.parts = departments.enumerated().map { index, department in
        PaperPart(
          "brev-\(index + 1)", "Til beboerne i \(department.fullName)",
          aside: index > 0 ? today.long : "", beginsPage: index > 0, letter(to: department, basis))
      }
      return paper
    }
  }

  private func recipients() throws(Refusal) -> [Department] {
    if let about = context.about {
      guard about.kind == .department, let department = project.department(about.id) else {
        throw Refusal("Afdelingen er der ikke længere. Vælg en anden, eller alle.")
      }
      return [department]
    }
    if project.participants.isEmpty {
      throw Refusal("Ingen afdelinger deltager endnu. Tilføj dem under projektoplysningerne.")
    }
    return project.participants
  }

  private func letter(to department: Department, _ basis: LetterBasis) -> [Block] {
    let accession = project.accessions.first { $0.department.id == department.id }
    let own = [project.info.letter, department.letter].map(\.trimmed).filter { !$0.isEmpty }
    var blocks = own.map(Block.paragraph)
    blocks.append(.paragraph(standing(of: department, accession, basis)))
    if accession?.isConcerned ?? false {
      let hasBegun =
        accession?.isAcceded ?? false && basis.agreement?.start.map { $0 <= today } ?? false
      blocks += content(of: basis, toResidents: true, hasBegun: hasBegun)
      blocks +=
        LetterCosts(
          department: department, project: project,
          terms: basis.agreement.map { context.ledger.terms(of: $0) },
          isAgreed: basis.isPresented
        ).blocks
    }
    return blocks + [.heading(Self.questionsTitle)] + whomToAsk(in: department)
  }

  /// What the agreement, or the proposal, says of the operation.
  func content(of basis: LetterBasis, toResidents: Bool, hasBegun: Bool) -> [Block] {
    if case .nothing = basis { return [] }
    let tasks = basis.tasks(in: project)
    let verb = hasBegun ? "er" : "bliver"
    let department = toResidents ? "afdelingen" : "afdelingerne"
    let placed: [(TaskPlacement, String)] = [
      (.joint, "Det \(verb) fælles"), (.shared, "Det løses både fælles og i \(department)"),
      (.local, "Det beholder \(department)"),
    ]
    var blocks = placed.flatMap { placement, heading -> [Block] in
      let points = tasks.filter { $0.placement == placement }.map {
        Block.ListPoint([$0.title, $0.note].joinedFilled(separator: ": "))
      }
      return points.isEmpty ? [] : [.heading(heading), .list(points)]
    }
    var facts = basis.texts(toResidents: toResidents).map {
      Block.Fact($0.heading, $0.text.trimmed)
    }
    .filter { !$0.text.isEmpty }
    if let start = basis.agreement?.start {
      let from = basis.isPresented ? "Aftalen gælder fra" : "Aftalen skal efter forslaget gælde fra"
      facts.append(.init("Hvornår", "\(from) den \(start.written)."))
    }
    if facts.contains(where: { $0.text.count > Self.longestFact }) {
      blocks += facts.flatMap { [.heading($0.label), .paragraph($0.text)] }
    } else if !facts.isEmpty {
      blocks += [.heading("Hvem, hvor og hvornår"), .facts(facts)]
    }
    let silence = basis.silence(tasks: tasks)
    if !silence.isEmpty {
      blocks.append(
        .paragraph("\(basis.name) siger ikke noget om, \(silence.joinedAsSentence)."))
    }
    return blocks
  }

  /// The most letters that are read with ease beside a heading.
  private static var longestFact: Int { 400 }
}

/// How a department stands with the agreement, in sentences.
extension PaperMaker {
  fileprivate func standing(
    of department: Department, _ accession: Accession?, _ basis: LetterBasis
  ) -> String {
    guard department.participates, let accession else {
      return "\(department.fullName) deltager ikke i samdriften."
    }
    let from = department.participatesFrom.map {
      "\n\(department.fullName) er med fra den \($0.written)."
    }
    return sentences(of: accession, basis) + (from ?? "")
  }

  private func sentences(of accession: Accession, _ basis: LetterBasis) -> String {
    let name = accession.department.fullName
    switch basis {
    case .presented(let agreement):
      let version = "version \(agreement.version)"
      let presented = agreement.presented.map { ", som blev lagt frem den \($0.written)" } ?? ""
      let ifYes = " Siger afdelingen ja, gælder det, der står her."
      switch accession.standing {
      case .acceded(let decision):
        let changes = decision.outcome == .approvedWithChanges ? " med ændringer" : ""
        let others = ResidentsView(project, today: today).undecided.map(\.capitalizedFirst)
        return
          (["\(name) har tiltrådt aftalen om samdrift\(changes) (\(version))\(day(of: decision))."]
          + others + ["Her står, hvad aftalen siger."]).joined(separator: " ")
      case .again(let decision):
        let former = decision.agreement.flatMap(project.agreement)?.version ?? 1
        return "\(name) tiltrådte version \(former) af aftalen\(day(of: decision)). Nu er der en "
          + "\(version)\(presented), og afdelingen skal tage stilling igen." + ifYes
      case .otherwise(let decision) where decision.outcome == .postponed:
        return "\(name) har udsat sin beslutning om aftalen (\(version))\(day(of: decision))."
          + ifYes
      case .otherwise(let decision):
        return "\(name) har sagt nej til aftalen (\(version))\(day(of: decision))."
      case .awaiting:
        return "\(name) har ikke taget stilling til aftalen (\(version))\(presented)." + ifYes
      case .outside: return "\(name) er ikke part i aftalen om samdrift."
      }
    case .draft:
      return "Det, der står her, er et forslag fra et udkast til en aftale. Intet er besluttet for "
        + "\(name)."
    case .model:
      return
        "Det, der står her, er et forslag. Der er ingen aftale endnu, og intet er besluttet for "
        + "\(name)."
    case .nothing:
      return "Der er hverken en aftale eller et forslag endnu. Intet er besluttet for \(name)."
    }
  }

  private func day(of decision: Decision) -> String {
    decision.date.map { " den \($0.written)" } ?? ""
  }
}

extension Accession {
  /// Whether what the agreement says may come to hold for the department.
  fileprivate var isConcerned: Bool {
    switch standing {
    case .acceded, .again, .awaiting: true
    case .otherwise(let decision): decision.outcome == .postponed
    case .outside: false
    }
  }
}
