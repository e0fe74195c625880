import Core
import Drawing

/// The stakeholder analysis on paper.
extension PaperMaker {
  /// Who is to be brought in and how, in neutral words; the confidential version also tells where
  /// they stand.
  var stakeholderAnalysis: Paper {
    var paper = paper(.stakeholders)
    paper.isConfidential = context.isConfidential
    paper.parts =
      [involvement, communication] + (context.isConfidential ? confidentialParts : [])
    return paper
  }

  /// Groups and roles with how they are brought in; persons are only counted.
  private var involvement: PaperPart {
    let involved = Set(project.involved.map(\.id))
    let groups = project.standings.filter { !$0.stakeholder.isPerson }
    let persons = project.stakeholders.count - groups.count
    let rows = groups.map { standing in
      PaperTable.Row([
        String(standing.stakeholder.number), standing.stakeholder.name,
        project.home(of: standing.stakeholder), standing.handling?.shown ?? "ikke valgt endnu",
        involved.contains(standing.stakeholder.id) ? "ja" : "ikke endnu",
        standing.openContact?.numeric ?? "",
      ])
    }
    var blocks: [Block] = [
      .table(
        caption: "Interessenter, hvordan de inddrages, og om vi har talt med dem",
        columns: [
          .init("Nr.", width: 4, isNumeric: true), .init("Interessent", width: 21),
          .init("Afdeling eller organisation", width: 12), .init("Inddragelse", width: 13),
          .init("Kontakt", width: 10), .init("Næste", width: 10),
        ], rows: rows, none: "Der er ingen interessenter endnu.")
    ]
    if persons > 0 {
      blocks.append(
        .paragraph(persons == 1 ? "Desuden én enkeltperson." : "Desuden \(persons) enkeltpersoner.")
      )
    }
    return PaperPart(
      "interessenter", "Interessenter",
      aside: project.stakeholders.isEmpty
        ? "" : "vi har talt med \(involved.count) af \(project.stakeholders.count)", blocks)
  }

  /// How much support there is and where stakeholders stand; only for the confidential version.
  var confidentialParts: [PaperPart] { [support].compactMap { $0 } + attitudes }

  /// How much support there is for the joint operation, as figures; nil while there are none.
  private var support: PaperPart? {
    let facts = project.support.all.map { Block.Fact($0.label.capitalizedFirst, $0.words) }
    return facts.isEmpty ? nil : PaperPart("opbakning", "Opbakning", [.facts(facts)])
  }

  private var attitudes: [PaperPart] {
    let standings = project.standings
    let assessed = standings.filter { $0.current != nil }
    let rows = standings.map { standing in
      PaperTable.Row([
        String(standing.stakeholder.number),
        [standing.stakeholder.name, project.home(of: standing.stakeholder)]
          .joinedFilled(separator: "\n"),
        standing.words, standing.handling?.shown ?? "",
        [standing.stakeholder.interests, standing.stakeholder.concerns]
          .joinedFilled(separator: "\n"),
      ])
    }
    return [
      PaperPart(
        "matrix", "Indflydelse og berørthed",
        assessed.isEmpty
          ? [.paragraph("Ingen er vurderet endnu.")] : [.chart(Matrix(assessed).chart)]),
      PaperPart(
        "holdninger", "Holdninger, interesser og bekymringer",
        [
          .table(
            caption: "Interessenternes holdning, inddragelse, interesser og bekymringer",
            columns: [
              .init("Nr.", width: 3, isNumeric: true), .init("Interessent", width: 17),
              .init("Holdning", width: 13), .init("Inddragelse", width: 12),
              .init("Interesser og bekymringer", width: 27),
            ], rows: rows, none: "Der er ingen interessenter endnu.")
        ]),
    ]
  }

  private var communication: PaperPart {
    let rows = Communication.milestones.flatMap { number -> [PaperTable.Row] in
      let lines = project.communications.filter { $0.milestone == String(number) }
      if lines.isEmpty { return [] }
      let title = project.milestone(number)?.briefTitle ?? ""
      return [.init(["Milepæl \(number) \(title)"], .group)]
        + lines.map { line in
          let isLate = line.isOverdue(on: today)
          let state = line.done.map { "udført \($0.numeric)" } ?? line.date?.numeric ?? "uden dato"
          return .init(
            [
              line.occasion.isEmpty ? line.action : line.occasion,
              audience(of: line),
              line.channel, line.responsible, state + (isLate ? ", overskredet" : ""),
            ], isLate ? .urgent : .plain)
        }
    }
    return PaperPart(
      "kommunikation", "Kommunikationsplan",
      [
        .table(
          caption: "Hvem der får hvad at vide, hvordan og hvornår",
          columns: [
            .init("Anledning", width: 18), .init("Målgruppe", width: 18),
            .init("Kanal", width: 13), .init("Ansvarlig", width: 12), .init("Dato", width: 11),
          ], rows: rows, none: "Der er intet i kommunikationsplanen endnu.")
      ])
  }
}
