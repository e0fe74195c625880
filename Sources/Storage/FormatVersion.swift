/// The version of what is stored: of a database, and of an exported project.
///
/// A release with a new kind, field or word raises it, once, and Documentation/Journal.md says what
/// the version has. A file of a higher version is from a newer program, and refused. What a database
/// goes through on its way from a lower one stands in `Schema`; an export of a lower one is read as
/// it is.
public enum FormatVersion {
  /// What this program writes, and the highest that it reads.
  public static let current = 8
}
