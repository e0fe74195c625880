/// All that the program writes about a project: papers, what commands list and show, and JSON.
///
/// A paper (`Paper`) is handed round; its words are in `Papers`, and it is made in several formats.
/// A listing (`Listing`) is what a command prints, and is in the folder of its subject; so is what
/// it is as JSON, in `JSON`. The plain texts are at most 80 columns wide, but for the addresses
/// and links in listings, which stand whole; they end with a newline, and hold no character that a
/// terminal could take for an order.
public enum Report {
  /// The width of a page in columns.
  public static let width = 80
  /// The height of an A4 page in lines.
  public static let height = 66
}
