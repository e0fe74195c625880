/// The program's papers: each takes what is to be told and gives it as text.
///
/// The plain texts are at most 80 columns wide, end with a newline, and hold no character that a
/// terminal could take for an order.
public enum Report {
  /// The width of a page in columns.
  public static let width = 80
  /// The height of an A4 page in lines.
  public static let height = 66
}
