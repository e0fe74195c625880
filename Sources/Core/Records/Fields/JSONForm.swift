/// What a field is in JSON for other programs.
public enum JSONForm: Equatable, Sendable {
  /// A member with the field's stored name and, where it holds a word, one with the word in Danish;
  /// nothing where the field is for the program alone and isn't a number to name the record by.
  case standard
  /// The same under another name.
  case named(String)
  /// A word without the Danish one.
  case wordOnly
  /// Nothing.
  case leftOut
}
