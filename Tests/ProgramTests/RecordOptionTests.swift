import ArgumentParser
import Core
import Testing

@testable import samdrift

@Suite("Options of records") struct RecordOptionTests {
  @Test func everyOptionOfAFaceIsInTheHelpOfACommand() {
    let helps = Self.commands(under: Samdrift.self)
      .map { Samdrift.helpMessage(for: $0, columns: 1000) }
    for kind in Kind.allCases {
      for option in Self.options(of: kind.type) {
        let isThere = helps.contains {
          $0.contains("--\(option.name)") && $0.contains("<\(option.value)>")
            && $0.contains(option.help)
        }
        #expect(isThere, "--\(option.name) of \(kind)")
      }
    }
  }

  private static func commands(
    under type: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type] {
    type.commands.flatMap { [$0.type] + commands(under: $0.type) }
  }

  private static func options<Record: Entity>(of type: Record.Type) -> [CommandOption] {
    type.fields.compactMap { $0.face.option }
  }
}
