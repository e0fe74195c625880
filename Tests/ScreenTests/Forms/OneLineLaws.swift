import Core
import TestSupport
import Testing

@testable import Screens

@Suite("Laws: one line") struct OneLineLaws {
  @Test func aFormAsksForOneLineWhereARecordKeepsOne() {
    let project = Story("", .demo).world.ledgers[0].project
    let kinds = Kind.allCases.compactMap { $0.type as? any FormRecord.Type }
    #expect(kinds.map { compared($0, in: project) }.reduce(0, +) > 50)
  }

  private func compared<Record: FormRecord>(_ type: Record.Type, in project: Project) -> Int {
    let asked = Record(id: "1").formFields(in: project)
      .filter { $0.input == .line || $0.input == .lines }
    for spec in asked {
      guard let field = Record.field(spec.name) else { continue }
      #expect(field.isOneLine == (spec.input == .line), "\(Record.kind) \(field.name)")
    }
    return asked.count
  }
}
