import ArgumentParser
import Core

/// A list that a command writes for a spreadsheet.
protocol ExportedList {
  /// Which list it is.
  static var kind: ListKind { get }
  /// What the command that it is under is called.
  static var command: String { get }
}

/// Writes a list for a spreadsheet: `samdrift mål eksport`.
struct ExportList<List: ExportedList>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "\(List.command) eksport", "<fil>",
      abstract: "Gem \(List.kind.definite) som Excel-fil (.xlsx) eller CSV.",
      discussion: """
        Filens endelse afgør, hvad den bliver. En fil, der findes, overskrives kun efter et ja. \
        Filen »-« er standardoutput.
        """)
  }

  @OptionGroup var list: ExportOptions

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws { try list.write(List.kind, of: common.session()) }
}

extension GoalSubject: ExportedList {
  static var kind: ListKind { .goals }
  static var command: String { name }
}

extension KeySubject: ExportedList {
  static var kind: ListKind { .keys }
  static var command: String { name }
}

extension DepartmentSubject: ExportedList {
  static var kind: ListKind { .departments }
  static var command: String { name }
}

extension CommunicationList: ExportedList {
  static let kind = ListKind.communication
  static let command = "kommunikation"
}

extension ConditionList: ExportedList {
  static let kind = ListKind.conditions
  static let command = "vilkår"
}

extension WishSubject: ExportedList {
  static var kind: ListKind { .wishes }
  static var command: String { name }
}

extension OpportunityList: ExportedList {
  static let kind = ListKind.opportunities
  static let command = "muligheder"
}

extension PromiseSubject: ExportedList {
  static var kind: ListKind { .promises }
  static var command: String { name }
}

extension DialogueOptions: ExportedList {
  static let kind = ListKind.dialogues
  static let command = "dialogmøder"
}
