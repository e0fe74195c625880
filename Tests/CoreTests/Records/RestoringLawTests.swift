import TestSupport
import Testing

@testable import Core

/// Records that are restored from their packed fields are the ones that the history adds up to.
@Suite struct RestoringLawTests {
  @Test(arguments: UInt64(1)...6)
  func restoredIsFolded(seed: UInt64) throws {
    let project = try RandomHistory.ledger(seed: seed, steps: 160).project
    var restored = Project(id: project.id)
    for reference in project.references {
      let packed = PackedFields(project.stored(reference) ?? [:], of: reference.kind).bytes
      let isRestored = restored.restore(reference, number: nil, packed)
      #expect(isRestored)
    }
    #expect(restored == project)
  }

  @Test(arguments: UInt64(1)...6)
  func fieldsMayStandInAnyOrder(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let project = try RandomHistory.ledger(seed: seed, steps: 160).project
    var restored = Project(id: project.id)
    for reference in project.references.shuffled(using: &random) {
      let fields = (project.stored(reference) ?? [:]).shuffled(using: &random)
      let packed = Array(fields.map { "\($0.key)\0\($0.value)\0" }.joined().utf8)
      let isRestored = restored.restore(reference, number: nil, packed)
      #expect(isRestored)
    }
    #expect(restored == project)
  }

  @Test func whatCanNotBeReadIsRefused() {
    let title = "title\0Fælles vagtordning\0"
    for (text, isRead) in [
      (title, true), ("", true), (title + "hours\u{0}12\0", true), ("title\0\0", true),
      ("title", false), ("title\0", false), ("title\0Ny", false), (title + "hours", false),
      (title + "hours\u{0}012\0", false), (title + "unknown\0x\0", false),
      ("titl\0x\0", false), ("titles\0x\0", false), (title + "status\0begun\0", false),
    ] {
      var project = Project(id: "p")
      let isRestored = project.restore(Reference(.activity, "a"), number: 1, Array(text.utf8))
      #expect(isRestored == isRead, "\(text)")
    }
  }

  @Test(arguments: UInt64(1)...4)
  func textIsReadAsElsewhere(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = Array("aæ – 漢\u{301}".utf8) + [0x80, 0xC3, 0xFF]
    for length in 0..<200 {
      let text = (0..<length % 40).map { _ in bytes.randomElement(using: &random)! }
      let read = text.withUnsafeBytes { String(utf8: $0) }
      #expect(Array(read.utf8) == Array(String(decoding: text, as: UTF8.self).utf8))
    }
  }

  @Test func aRecordIsRestoredOnce() {
    var project = Project(id: "p")
    let times = (1...2).map { project.restore(Reference(.activity, "a"), number: $0, []) }
    #expect(times == [true, false])
  }

  @Test(arguments: Kind.allCases)
  func aFieldIsReadWhereItIsWritten(kind: Kind) throws {
    let project = try RandomHistory.ledger(seed: 3, steps: 160).project
    expectFieldsApart(kind.type, in: project)
  }

  private func expectFieldsApart<Record: Entity>(_ type: Record.Type, in project: Project) {
    for record in Record.table(project).all {
      for field in Record.fields {
        var copy = Record(id: record.id)
        let isWritten = field.write(&copy, field.read(record))
        #expect(isWritten)
        #expect(field.read(copy) == field.read(record), "\(Record.kind).\(field.name)")
        #expect(copy.stored.keys.allSatisfy { $0 == field.name }, "\(Record.kind).\(field.name)")
      }
    }
  }
}

extension Project {
  /// The references of all its records.
  fileprivate var references: [Reference] { Kind.allCases.flatMap { references(of: $0.type) } }

  fileprivate mutating func restore(
    _ reference: Reference, number: Int?, _ packed: [UInt8]
  ) -> Bool {
    packed.withUnsafeBytes { restore(reference, number: number, $0) }
  }
}
