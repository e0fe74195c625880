import Core
import TestSupport
import Testing

@testable import Reports

/// A record is written as JSON by what its fields are.
@Suite struct RecordJSONTests {
  @Test func aMadeUpRecordIsWrittenByItsFields() throws {
    var project = Project(id: "p")
    let others: [any Entity] = [
      Department(id: "d1").with { $0.name = "Engen" },
      Department(id: "d2").with { $0.name = "Bakken" },
      Goal(id: "g1").with { $0.number = 3 }, Milestone(id: "7"),
    ]
    for record in others { try project.apply(record.insertion) }
    let record = Invented(id: "i").with {
      ($0.text, $0.amount, $0.count) = ("\"citat\"", Quantity(hundredths: 8_450), 1_000)
      ($0.day, $0.weight, $0.isFit) = (Day(iso: "2026-12-03"), .large, true)
      ($0.goal, $0.milestone, $0.departments) = ("g1", "7", ["d2", "gone", "d1"])
      ($0.number, $0.position) = (12, 4)
    }
    let writer = RecordWriter(project)
    #expect(
      Report.json(writer.object(of: record)) == """
        {
          "amount" : 84.5,
          "count" : 1000,
          "day" : "2026-12-03",
          "departments" : [
            "Bakken",
            "Engen"
          ],
          "goal" : 3,
          "isFit" : true,
          "kind" : "large",
          "kindText" : "stor",
          "milestone" : 7,
          "number" : 12,
          "plain" : "medium",
          "text" : "\\"citat\\""
        }

        """)
    // What is nothing is left out, and what has a default is there.
    #expect(
      Report.json(writer.object(of: Invented(id: "i"), with: ["text": nil, "more": 1])) == """
        {
          "departments" : [

          ],
          "isFit" : false,
          "kind" : "medium",
          "kindText" : "mellem",
          "more" : 1,
          "number" : 0,
          "plain" : "medium"
        }

        """)
    #expect(
      Report.json(writer.object(of: record, only: ["day"]))
        == "{\n  \"day\" : \"2026-12-03\"\n}\n")
  }

  @Test func theDocumentNamesEveryMember() throws {
    let page = try Documentation.text(of: "Documentation/CommandLine.md")
    // These are shown within others, or not at all.
    let others: Set<Kind> = [.usage, .fixedShare, .round, .project]
    for kind in Kind.allCases where !others.contains(kind) {
      for field in kind.type.descriptions where !field.isInternal {
        let name: String? =
          switch field.face.json {
          case .leftOut: nil
          case .named(let name): name
          case .standard, .wordOnly: field.name
          }
        if let name { #expect(page.contains("`\(name)`"), "\(kind): \(name)") }
      }
    }
  }
}

/// A kind of record that there isn't.
private struct Invented: Entity {
  static let kind = Kind.condition
  static let table: KeyPath<Project, Table<Invented>> & Sendable = \.inventedTable

  let id: String
  var text = ""
  var amount: Quantity?
  var count: Int?
  var day: Day?
  var weight = Weight.medium
  var plain = Weight.medium
  var isFit = false
  var goal: String?
  var milestone: String?
  var departments: [String] = []
  var secret = "hemmelig"
  var number = 0
  var position = 0

  static let fields: [Field<Invented>] = [
    Field("text", "Tekst", \.text, default: ""),
    Field("amount", "Beløb", \.amount),
    Field("count", "Antal", \.count),
    Field("day", "Dag", \.day),
    Field("weight", "Vægt", \.weight, default: .medium).face { $0.json = .named("kind") },
    Field("plain", "Anden vægt", \.plain, default: .medium).unasked { $0.json = .wordOnly },
    Field("isFit", "Egnet", \.isFit, default: false),
    Field("goal", "Mål", \.goal).referring(to: .goal),
    Field("milestone", "Milepæl", \.milestone).referring(to: .milestone),
    Field("departments", "Afdelinger", \.departments, default: []).referring(to: .department),
    Field("secret", "Hemmelighed", \.secret, default: "").face { $0.json = .leftOut },
    Field("number", "Nr.", \.number, default: 0).hidden(),
    Field("position", "Plads", \.position, default: 0).hidden(),
  ]

  init(id: String) { self.id = id }

  func precedes(_ other: Invented) -> Bool { id < other.id }

  func name(in project: Project) -> String { "Opfundet" }
}

extension Project {
  fileprivate var inventedTable: Table<Invented> { Table() }
}
