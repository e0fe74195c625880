import Core
import Synchronization
import Testing

/// However many records are added at once, those that are there are looked through no oftener.
@Suite struct AdditionCountTests {
  @Test func manyRecordsAreAddedWithFewLooks() throws {
    var project = Project(id: "p")
    for change in project.add(stones(0..<1000)).changes { try project.apply(change) }
    let before = Stone.looks.withLock { $0 }
    let edit = project.add(stones(1000..<2000))
    #expect(Stone.looks.withLock { $0 } - before <= 4000)
    for change in edit.changes { try project.apply(change) }
    let all = Stone.table(project).all
    #expect(all.map(\.number).sorted() == Array(1...2000))
    #expect(all.filter { $0.heap == "7" }.map(\.position) == Array(1...20))
  }

  private func stones(_ names: Range<Int>) -> [Stone] {
    names.map { name in Stone(id: "\(name)").with { $0.heap = "\(name % 100)" } }
  }
}

/// A record on one of many lists, which counts how often it is asked for its list.
private struct Stone: Numbered, Placed {
  static let kindName = "stone"
  static let looks = Mutex(0)

  let id: String
  var number = 0
  var heap = ""
  var position = 0

  init(id: String) { self.id = id }

  static let fields: [Field<Stone>] = [
    Field("number", "Nr.", \.number, default: 0) { $0.number = $1 }.hidden(),
    Field("heap", "Bunke", \.heap, default: "") { $0.heap = $1 },
    Field("position", "Plads", \.position, default: 0) { $0.position = $1 }.hidden(),
  ]

  var listedUnder: [String] {
    Self.looks.withLock { $0 += 1 }
    return [heap]
  }

  func name(in project: Project) -> String { id }
}
