import Core
import TestSupport

/// The stakeholders of the stories, made step by step.
enum Stakeholders {
  typealias Step = @Sendable (Project) -> Edit

  static let steps: [Step] =
    [
      person("Åse Holm", "Fjordglimt", next: "2026-11-16"),
      person("Ørsted, Jens", "Ådalen", next: "2026-12-01"),
      person("Ærø Rengøring", "", next: nil),
      assess("Beboere", "2026-05-04", .neutral, 2, 5),
      assess("Beboervalgte", "2026-05-04", .opponent, 4, 4),
      assess("Afdelingsbestyrelser", "2026-05-04", .sceptical, 5, 3),
      assess("Administrativ ledelse", "2026-05-04", .ambassador, 5, 2),
      assess("Åse Holm", "2026-05-04", .sceptical, 3, 4),
      assess("Ørsted, Jens", "2026-06-01", .positive, 1, 1),
      assess("Beboervalgte", "2026-09-07", .sceptical, 4, 5),
      assess("Beboere", "2026-10-05", .positive, 3, 5),
      { project in
        var contact = Contact(id: "c1")
        contact.stakeholder = id("Beboervalgte", in: project)
        contact.date = Day(iso: "2026-10-12")
        contact.channel = "møde"
        contact.note = "De frygter, at ejendomsmesteren bliver sværere at få fat i."
        contact.followUp = "Vis dem vagtordningen."
        return project.add(contact)
      },
      line("k1", 8, "Brev til alle husstande", ["Beboere"], "2026-11-09"),
      line("k2", 8, "Opslag i opgangene", ["Beboere", "Beboervalgte"], "2026-12-07"),
      line("k3", 4, "Plan for inddragelse lægges frem", ["Beboervalgte"], "2026-06-15"),
      { project in
        project.tick(project.communication("k3")!, on: Day(iso: "2026-06-16")!)
      },
    ]

  /// What the stories import.
  static func imported(_ project: Project) -> Edit {
    var stakeholder = Stakeholder(id: "imported")
    stakeholder.number = 90
    stakeholder.name = "Kommunens tilsyn"
    return Edit("Import af interessenter", [stakeholder.insertion])
  }

  static func id(_ name: String, in project: Project) -> String {
    project.stakeholders.first { $0.name == name }!.id
  }

  private static func person(_ name: String, _ department: String, next: String?) -> Step {
    { project in
      var stakeholder = Stakeholder(id: "person \(project.stakeholders.count)".filter { $0 != " " })
      stakeholder.name = name
      stakeholder.kind = .person
      stakeholder.department = project.departments.first { $0.name == department }?.id
      stakeholder.nextContact = next.flatMap(Day.init(iso:))
      return project.add(stakeholder)
    }
  }

  private static func assess(
    _ name: String, _ day: String, _ attitude: Attitude, _ influence: Int, _ affectedness: Int
  ) -> Step {
    { project in
      project.assess(
        project.stakeholder(id(name, in: project))!, on: Day(iso: day)!,
        newID: { "v\(project.standings.reduce(0) { $0 + $1.assessments.count })" }
      ) {
        $0.attitude = attitude
        $0.influence = influence
        $0.affectedness = affectedness
      }
    }
  }

  private static func line(
    _ id: String, _ milestone: Int, _ occasion: String, _ audience: [String], _ day: String
  ) -> Step {
    { project in
      var line = Communication(id: id)
      line.milestone = String(milestone)
      line.occasion = occasion
      line.audience = audience.map { Self.id($0, in: project) }
      line.responsible = "Projektleder"
      line.date = Day(iso: day)
      return project.add(line)
    }
  }
}

/// So many stakeholders that marks don't fit into the matrix.
enum Crowd {
  static func edit(of count: Int) -> Edit {
    let changes = (0..<count).flatMap { number -> [Change] in
      var stakeholder = Stakeholder(id: "s\(number)")
      stakeholder.number = number + 100
      stakeholder.name = "Beboer nr. \(number)"
      stakeholder.kind = .person
      var assessment = Assessment(id: "v\(number)")
      assessment.stakeholder = stakeholder.id
      assessment.date = Day(iso: "2026-05-04")
      assessment.attitude = Attitude.allCases[number % 5]
      assessment.influence = number % 5 + 1
      assessment.affectedness = number / 5 % 5 + 1
      return [stakeholder.insertion, assessment.insertion]
    }
    return Edit("Import: \(count) interessenter", changes)
  }
}
