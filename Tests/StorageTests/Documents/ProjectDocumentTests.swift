import Core
import Foundation
import TestJournals
import TestSupport
import Testing

@testable import Storage

/// A project as a file that other programs, and later versions of this one, can read.
@Suite struct ProjectDocumentTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func whatComesOutGoesInAgainAsTheSame(seed: UInt64) throws {
    let ledger = try RandomHistory.ledger(seed: seed, steps: 150)
    let document = ProjectDocument(ledger)
    let read = try ProjectDocument(reading: document.encoded(), name: "p.json")
    #expect(read == document)
    let journal = MemoryJournal()
    _ = try journal.append(read.transactions, to: read.project, expecting: 0)
    #expect(try journal.ledger(of: read.project) == ledger)
    #expect(read.encoded() == document.encoded())
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func isWrittenAsFoundationWould(seed: UInt64) throws {
    let data = ProjectDocument(try RandomHistory.ledger(seed: seed, steps: 150)).encoded()
    #expect(try Self.rewritten(data) == String(decoding: data, as: UTF8.self))
  }

  @Test(arguments: JournalConformanceTests.texts)
  func everyTextIsWrittenAsFoundationWould(text: String) throws {
    let ledger = try Ledger(
      projectID: text,
      folding: [
        .sample(
          "t" + text,
          changes: [.insert(Reference(.milestone, "1"), ["title": text, "notes": text])])
      ])
    let data = ProjectDocument(ledger).encoded()
    #expect(try Self.rewritten(data) == String(decoding: data, as: UTF8.self))
  }

  /// JSON as Foundation writes what it says.
  private static func rewritten(_ data: Data) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let value = try JSONDecoder().decode(JSONValue.self, from: data)
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// Any JSON that an export is made of.
  private enum JSONValue: Codable {
    case text(String), number(Int), list([JSONValue]), object([String: JSONValue])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else if let list = try? value.decode([JSONValue].self) {
        self = .list(list)
      } else {
        self = .object(try value.decode([String: JSONValue].self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      switch self {
      case .text(let text): try value.encode(text)
      case .number(let number): try value.encode(number)
      case .list(let list): try value.encode(list)
      case .object(let object): try value.encode(object)
      }
    }
  }

  @Test(arguments: Backend.allCases, [1, 2, 3] as [UInt64])
  func whatAJournalGivesInPiecesIsTheWholeDocument(backend: Backend, seed: UInt64) throws {
    try backend.withJournals { journal, other throws in
      let history = try RandomHistory.ledger(seed: seed, steps: 150)
      // Enough for several pieces, and an export to each side of them.
      let long = String(repeating: "æ\n", count: 40_000)
      let transactions =
        history.entries.map(\.transaction) + [
          .sample("lang", changes: []), .sample("æ", notes: long),
        ]
      _ = try journal.append(transactions, to: "p", expecting: 0)
      var pieces: [Data] = []
      try other.export("p") { pieces.append($0) }
      #expect(pieces.count > 1)
      #expect(pieces.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
      var writer = DocumentWriter(project: "p")
      for part in transactions.flatMap(\.parts) { writer.add(part) }
      writer.finish()
      #expect(pieces.reduce(Data(), +) == writer.take())
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func aHistoryThatSomeoneHasBeenForgottenInGoesInAgain(seed: UInt64) throws {
    let journal = MemoryJournal()
    let history = try RandomHistory.ledger(seed: seed, steps: 150)
    _ = try journal.append(history.entries.map(\.transaction), to: "p", expecting: 0)
    var ledger = try journal.ledger(of: "p")
    for stakeholder in ledger.project.stakeholders.filter({ $0.kind == .person }).prefix(3) {
      ledger = try journal.erase(stakeholder.id, from: ledger, by: .test("Leder\(stakeholder.id)"))
    }
    let document = ProjectDocument(ledger)
    #expect(try ProjectDocument(reading: document.encoded(), name: "p.json") == document)
  }

  @Test func isWrittenAsDocumented() throws {
    let item = Reference(.checklistItem, "c1")
    let ledger = try Ledger(
      projectID: "p1",
      folding: [
        .sample("t1", changes: [.insert(Reference(.milestone, "1"), ["title": "Opstart"])]),
        .sample("t2", notes: "Linje 1\n\"Linje\" 2/3 \u{1B}"),
        .sample(
          "t3", act: .undo(of: "t2"),
          changes: [
            .set(
              Reference(.milestone, "1"), field: "notes", old: "Linje 1\n\"Linje\" 2/3 \u{1B}",
              new: nil)
          ]),
        .sample("t4", act: .redo(of: "t2"), changes: [.insert(item, [:]), .remove(item, [:])]),
      ])
    let json = String(decoding: ProjectDocument(ledger).encoded(), as: UTF8.self)
    #expect(json == Self.documented)
    let read = try ProjectDocument(reading: Data(Self.documented.utf8), name: "p.json")
    #expect(read == ProjectDocument(ledger))
  }

  @Test(arguments: 1..<FormatVersion.current)
  func anExportOfAnEarlierVersionIsStillRead(version: Int) throws {
    let old = Self.documented.replacingOccurrences(
      of: #""version" : \#(FormatVersion.current)"#, with: #""version" : \#(version)"#)
    #expect(old != Self.documented)
    let read = try ProjectDocument(reading: Data(old.utf8), name: "p.json")
    let new = try ProjectDocument(reading: Data(Self.documented.utf8), name: "p.json")
    #expect(read == new)
  }

  static let documented = #"""
    {
      "format" : "samdrift-projekt",
      "project" : "p1",
      "transactions" : [
        {
          "author" : "Driftschef",
          "changes" : [
            {
              "action" : "insert",
              "fields" : {
                "title" : "Opstart"
              },
              "kind" : "milestone",
              "record" : "1"
            }
          ],
          "id" : "t1",
          "label" : "Milepæl 1: noter",
          "time" : "2026-11-23T08:50:02Z"
        },
        {
          "author" : "Driftschef",
          "changes" : [
            {
              "action" : "set",
              "field" : "notes",
              "kind" : "milestone",
              "new" : "Linje 1\n\"Linje\" 2/3 \u001b",
              "record" : "1"
            }
          ],
          "id" : "t2",
          "label" : "Milepæl 1: noter",
          "time" : "2026-11-23T08:50:02Z"
        },
        {
          "author" : "Driftschef",
          "changes" : [
            {
              "action" : "set",
              "field" : "notes",
              "kind" : "milestone",
              "old" : "Linje 1\n\"Linje\" 2/3 \u001b",
              "record" : "1"
            }
          ],
          "id" : "t3",
          "label" : "Milepæl 1: noter",
          "time" : "2026-11-23T08:50:02Z",
          "undoes" : "t2"
        },
        {
          "author" : "Driftschef",
          "changes" : [
            {
              "action" : "insert",
              "fields" : {

              },
              "kind" : "checklistItem",
              "record" : "c1"
            },
            {
              "action" : "remove",
              "fields" : {

              },
              "kind" : "checklistItem",
              "record" : "c1"
            }
          ],
          "id" : "t4",
          "label" : "Milepæl 1: noter",
          "redoes" : "t2",
          "time" : "2026-11-23T08:50:02Z"
        }
      ],
      "version" : \#(FormatVersion.current)
    }

    """#

  struct Bad: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let json: String
    let says: String

    init(_ name: String, _ json: String, says: String) {
      testDescription = name
      self.json = json
      self.says = says
    }

    /// A document of one transaction, in JSON with ' for quotation marks.
    static func transactions(_ name: String, _ transactions: String..., says: String) -> Bad {
      Bad(
        name,
        """
        {'format':'samdrift-projekt','version':1,'project':'p',\
        'transactions':[\(transactions.joined(separator: ","))]}
        """, says: says)
    }
  }

  static let start = """
    {'id':'a','author':'x','time':'2026-11-23T08:50:02Z','label':'Første',\
    'changes':[{'action':'insert','kind':'milestone','record':'1','fields':{}}]}
    """

  /// A transaction that sets the notes of milestone 1 to its own id.
  static func set(_ id: String, from old: String?) -> String {
    """
    {'id':'\(id)','author':'x','time':'2026-11-23T08:50:02Z','label':'Ret',\
    'changes':[{'action':'set','kind':'milestone','record':'1','field':'notes',\
    \(old.map { "'old':'\($0)'," } ?? "")'new':'\(id)'}]}
    """
  }

  private static let newer = FormatVersion.current + 1

  static let bad: [Bad] = [
    Bad("empty", "", says: "Filen er ikke JSON."),
    Bad("not JSON", "Kære Driftschef", says: "Filen er ikke JSON."),
    Bad("cut short", "{'format':'samdrift-projekt','version':1,'proj", says: "ikke JSON"),
    Bad("a list", "[1,2]", says: "ikke af den rette type"),
    Bad("something else", "{'name':'Samdrift'}", says: "Feltet »format« mangler"),
    Bad(
      "another format", "{'format':'x','version':1,'project':'p','transactions':[]}",
      says: "ikke et projekt, der er eksporteret fra Samdrift"),
    Bad(
      "a newer format",
      "{'format':'samdrift-projekt','version':\(newer),'project':'p','transactions':[]}",
      says: "nyere udgave af Samdrift (format \(newer))"),
    Bad(
      "no such format",
      "{'format':'samdrift-projekt','version':0,'project':'p','transactions':[]}",
      says: "lavet med »samdrift eksport«"),
    Bad(
      "NUL in the project's id",
      #"{'format':'samdrift-projekt','version':1,'project':'p\u0000','transactions':[\#(start)]}"#,
      says: "nultegn"),
    .transactions("no project", says: "indeholder ikke noget projekt"),
    .transactions(
      "no author", "{'id':'a','time':'2026-11-23T08:50:02Z','label':'x','changes':[]}",
      says: "Feltet »author« mangler i transactions › nr. 1"),
    .transactions(
      "no id", start.replacingOccurrences(of: "'id':'a'", with: "'id':''"), says: "mangler sit id"),
    .transactions(
      "no such time", start.replacingOccurrences(of: "T08:50:02Z", with: " 08:50"),
      says: "»2026-11-23 08:50« er ikke et tidspunkt"),
    .transactions(
      "an unknown kind", start.replacingOccurrences(of: "milestone", with: "machine"),
      says: "»machine« er ikke noget"),
    .transactions(
      "an unknown action", start.replacingOccurrences(of: "insert", with: "merge"),
      says: "»merge« er ikke en type ændring"),
    .transactions(
      "an unknown field", start.replacingOccurrences(of: "{}", with: "{'x':'y'}"),
      says: "handling nr. 1 (»Første«) passer ikke"),
    .transactions(
      "no such day", start.replacingOccurrences(of: "{}", with: "{'planned':'2026-02-30'}"),
      says: "handling nr. 1 (»Første«) passer ikke"),
    .transactions(
      "outside the matrix",
      start.replacingOccurrences(of: "milestone", with: "assessment")
        .replacingOccurrences(of: "{}", with: "{'influence':'6'}"),
      says: "handling nr. 1 (»Første«) passer ikke"),
    .transactions(
      "NUL", start.replacingOccurrences(of: "{}", with: #"{'notes':'a\u0000b'}"#),
      says: "nultegn"),
    Bad(
      "a line break in the project's id",
      #"{'format':'samdrift-projekt','version':1,'project':'p\nx','transactions':[\#(start)]}"#,
      says: "et id indeholder et mellemrum eller et styretegn"),
    .transactions(
      "a line break in a record's id",
      start.replacingOccurrences(of: "'record':'1'", with: #"'record':'1\r\nATTENDEE:x'"#),
      says: "et id indeholder et mellemrum eller et styretegn"),
    .transactions(
      "a blank in a record's id",
      start.replacingOccurrences(of: "'record':'1'", with: "'record':'1 2'"),
      says: "et id indeholder et mellemrum eller et styretegn"),
    .transactions(
      "a direction mark in an action's id",
      start.replacingOccurrences(of: "'id':'a'", with: #"'id':'a\u202e'"#),
      says: "et id indeholder et mellemrum eller et styretegn"),
    .transactions(
      "an old value that never stood", start, set("old", from: "Aldrig skrevet"),
      says: "handling nr. 2 (»Ret«) passer ikke til dem før den"),
    .transactions(
      "no old value where there was one", start, set("b", from: nil), set("c", from: nil),
      says: "handling nr. 3 (»Ret«) passer ikke til dem før den"),
    .transactions(
      "a removal of what never stood", start,
      """
      {'id':'b','author':'x','time':'2026-11-23T08:50:02Z','label':'Slet',\
      'changes':[{'action':'remove','kind':'milestone','record':'1','fields':{'notes':'x'}}]}
      """, says: "handling nr. 2 (»Slet«) passer ikke til dem før den"),
    .transactions("the same twice", start, start, says: "står der to gange"),
    .transactions(
      "made twice", start, start.replacingOccurrences(of: "'id':'a'", with: "'id':'b'"),
      says: "handling nr. 2 (»Første«) passer ikke til dem før den"),
  ]

  @Test(arguments: bad)
  func aBadDocumentIsRefusedInWords(document: Bad) {
    let json = document.json.replacingOccurrences(of: "'", with: "\"")
    let error = #expect(throws: StorageError.self) {
      try ProjectDocument(reading: Data(json.utf8), name: "eksport.json")
    }
    #expect(error?.message.hasPrefix("eksport.json ") == true)
    #expect(error?.message.contains(document.says) == true, "\(error?.message ?? "")")
  }

  @Test func aDocumentInAnotherEncodingIsRefused() {
    let bytes = Data([0x7B, 0x22, 0xE6, 0xFF, 0x22, 0x7D])
    #expect(throws: StorageError.self) { try ProjectDocument(reading: bytes, name: "x.json") }
  }
}
