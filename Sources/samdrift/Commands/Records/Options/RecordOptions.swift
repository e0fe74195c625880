import ArgumentParser
import Text

/// The options of a command that say something of a record, in the order of its help.
protocol OptionList {
  static var options: [RecordOption] { get }
  /// Throws a `ValidationError` when what was typed doesn't go together.
  static func check(_ typed: TypedOptions) throws
}

extension OptionList {
  static func check(_ typed: TypedOptions) throws {}

  /// Throws for an argument that is empty and may not be so any more than what stands after the
  /// only option of the list.
  static func demand(_ argument: String) throws {
    if argument.trimmed.isEmpty, let sentence = options.first?.field?.option.whenEmpty {
      throw ValidationError(sentence)
    }
  }
}

/// The options of a list, as the parser takes a group of them.
///
/// The parser finds the options of a group by reflection, and decodes each by the name of its
/// property: here both are made from the list.
struct RecordOptions<List: OptionList>: ParsableArguments, CustomReflectable {
  /// What was typed after them.
  let typed: TypedOptions

  init() { typed = TypedOptions(List.options) }

  init(from decoder: any Decoder) throws {
    typed = try TypedOptions(List.options, from: decoder)
  }

  var customMirror: Mirror { Mirror(self, children: typed.declarations) }

  func validate() throws {
    try List.check(typed)
    try typed.checkWords()
  }
}
