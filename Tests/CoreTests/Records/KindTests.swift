import Testing

@testable import Core

/// The list of kinds, and the tables that a project has for them.
@Suite("Kinds") struct KindTests {
  @Test(arguments: Kind.allCases) func eachHasATableOfItsOwn(kind: Kind) throws {
    var project = Project(id: "p")
    let reference = Reference(kind, kind == .project ? ProjectInfo.onlyID : "1")
    if kind != .project { try project.apply(.insert(reference, [:])) }
    #expect(project.contains(reference))
    #expect(project.tables.others.kinds.isEmpty)
  }

  @Test func eachTableIsOfOneOfThem() {
    let tables = Mirror(reflecting: Project(id: "p").tables).children.compactMap(\.label)
      .filter { $0 != "others" }
    #expect(tables.count == Kind.allCases.count)
  }

  /// What a refusal says to write must not be refused itself.
  @Test(arguments: Kind.allCases) func eachNumbersExampleIsOneItCanBe(kind: Kind) throws {
    for field in kind.type.descriptions {
      guard case .amount(let format) = field.face.input else { continue }
      let stored = try Quantity.read(format.example, as: format).get().stored
      #expect(field.face.limit?.refusal(of: stored) == nil, "\(field.name)")
    }
  }

  @Test func eachIsFoundByItsStoredName() {
    for kind in Kind.allCases { #expect(Kind(named: kind.name) == kind) }
    #expect(Set(Kind.allCases.map(\.name)).count == Kind.allCases.count)
    #expect(Kind(named: "boat") == nil)
  }
}
