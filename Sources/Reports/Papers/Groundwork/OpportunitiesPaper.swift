import Core
import Text

/// The paper that milestone 2 approves: conditions, opportunities, challenges and wishes.
extension PaperMaker {
  /// What joint operation can give, what can become hard, and what the residents' representatives
  /// wish, with how it is met.
  var opportunitiesPaper: Paper {
    var paper = paper(.opportunities)
    paper.parts =
      [
        projectLeadership, conditions, opportunities(.opportunity), opportunities(.challenge),
        wishes,
        recommendation(on: 2),
      ].compactMap { $0 }
      + decision(
        on: 2, wanted: "Oplægget forelægges til godkendelse.",
        signing: ["Den driftsansvarlige", "For den administrative ledelse"])
    return paper
  }

  /// For how long and with which mandate the project is led; nil where that isn't agreed.
  private var projectLeadership: PaperPart? {
    leadership.isEmpty ? nil : PaperPart("ledelse", "Projektledelse", [.facts(leadership)])
  }

  private var conditions: PaperPart {
    let rows = [(true, "Skrevet ned"), (false, "Uskrevet")].flatMap {
      isWritten, heading -> [PaperTable.Row] in
      let conditions = project.conditions.filter { $0.isWritten == isWritten }
      if conditions.isEmpty { return [] }
      return [.init([heading], .group)]
        + conditions.map { condition in
          // Where an unwritten rule comes from may point at somebody.
          let source = isWritten && !condition.source.isEmpty ? "Kilde: \(condition.source)" : ""
          return .init([
            [condition.text, source].joinedFilled(separator: "\n"), condition.about.shown,
            condition.consequence,
          ])
        }
    }
    return PaperPart(
      "vilkaar", "Vilkår",
      [
        .table(
          caption: "Vilkårene for samdrift, skrevne og uskrevne",
          columns: [
            .init("Vilkår", width: 34), .init("Type", width: 9),
            .init("Betydning for samdrift", width: 33),
          ], rows: rows, none: "Der er ingen vilkår endnu.")
      ])
  }

  /// The opportunities or the challenges, those that weigh most first.
  private func opportunities(_ kind: OpportunityKind) -> PaperPart {
    let isChallenge = kind == .challenge
    let all = project.opportunities.filter { $0.kind == kind }
    let sorted = Weight.allCases.reversed().flatMap { weight in all.filter { $0.weight == weight } }
    let rows = sorted.map { item in
      let isLate = item.isOverdue(on: today)
      let day =
        item.done.map { "udført \($0.numeric)" }
        ?? item.deadline.map { $0.numeric + (isLate ? ", overskredet" : "") } ?? ""
      let audience = [
        item.departments.compactMap { project.department($0)?.name }.joined(separator: ", "),
        project.neutralNames(of: item.stakeholders),
      ].joinedFilled(separator: ", ")
      return PaperTable.Row(
        [
          [item.text, audience.isEmpty ? "" : "For: \(audience)"].joinedFilled(separator: "\n"),
          item.weight.shown, item.response, item.responsible, day,
        ], isLate ? .urgent : .plain)
    }
    let title = isChallenge ? "Udfordringer" : "Muligheder"
    return PaperPart(
      isChallenge ? "udfordringer" : "muligheder", title,
      aside: rows.isEmpty
        ? ""
        : isChallenge
          ? rows.count.counted("udfordring", "udfordringer")
          : rows.count.counted("mulighed", "muligheder"),
      [
        .table(
          caption: "\(title) med vægt, hvad der gøres, ansvarlig og frist",
          columns: [
            .init(isChallenge ? "Udfordring" : "Mulighed", width: 23), .init("Vægt", width: 6),
            .init("Det gør vi", width: 20), .init("Ansvarlig", width: 12),
            .init("Frist", width: 11),
          ], rows: rows,
          none: isChallenge
            ? "Der er ingen udfordringer endnu." : "Der er ingen muligheder endnu.")
      ])
  }

  /// The wishes of the residents' representatives by department, and those behind the opportunities
  /// and the challenges.
  private var wishes: PaperPart {
    let groups =
      project.departments.map { department in
        (department.name, project.wishes.filter { $0.department == department.id })
      } + [("Flere afdelinger", project.wishes.filter { $0.department == nil })]
    let rows = groups.filter { !$0.1.isEmpty }.flatMap { name, wishes in
      [PaperTable.Row([name], .group)]
        + wishes.map { wish in
          .init([
            [
              wish.text,
              wish.source.isEmpty ? "" : "Fra: \(persons.withoutPersons(wish.source))",
            ].joinedFilled(separator: "\n"), wish.assessment.shown, wish.reason,
          ])
        }
    }
    let behind = project.opportunities.filter { !$0.wishes.isEmpty }.map {
      Block.ListPoint($0.wishes, details: ["\($0.kind.shown.capitalizedFirst): \($0.text)"])
    }
    return PaperPart(
      "oensker", "De beboervalgtes ønsker", aside: project.wishTally ?? "",
      [
        .table(
          caption: "De beboervalgtes ønsker for hver afdeling, og hvordan de imødekommes",
          columns: [
            .init("Ønske", width: 31), .init("Vurdering", width: 14),
            .init("Begrundelse", width: 31),
          ], rows: rows,
          none: behind.isEmpty
            ? "De beboervalgtes ønsker er ikke skrevet ned endnu."
            : "Ingen enkelte ønsker er vurderet endnu.")
      ]
        + (behind.isEmpty
          ? [] : [.heading("Ønsker bag mulighederne og udfordringerne"), .list(behind)]))
  }
}
