import Core
import Text

/// What a command that lists or shows something prints: lines for people, or JSON for programs.
///
/// The JSON is made only when it is asked for. A listing is read on a screen or by a program, so it
/// has neither pages nor a template; what is handed round at meetings is a `Paper`.
public struct Listing {
  /// Lines with a heading over them, or none; they are made when they are written.
  struct Section {
    fileprivate let heading: [String]
    fileprivate let write: (ListingWriter) -> Void
    /// What it is in a list of JSON, where the listing is one; nil when it isn't in it.
    fileprivate var object: (() -> any Encodable)?

    /// Creates lines under a heading.
    init(_ heading: String, _ lines: @autoclosure @escaping () -> [String]) {
      self.init(heading) { $0.write(lines()) }
    }

    /// Creates lines without a heading.
    init(_ lines: @autoclosure @escaping () -> [String]) { self.init("", lines()) }

    /// Creates the lines of one thing in a list, and its JSON.
    init(_ lines: @autoclosure @escaping () -> [String], json object: @escaping () -> any Encodable)
    {
      self.init("", lines())
      self.object = object
    }

    /// Creates lines under a heading, which `write` writes one after the other.
    init(_ heading: String, write: @escaping (ListingWriter) -> Void) {
      self.heading = heading.isEmpty ? [] : heading.wrapped(to: Report.width)
      self.write = write
    }
  }

  private let title: [String]
  private let sections: (_ visit: (Section) -> Void) -> Bool
  private let none: String
  private let passJSON: (_ listing: Listing, _ pass: (String) -> Void) -> Void

  /// Creates a listing; sections without lines are left out, and `none` is what it says when there
  /// is nothing in it.
  init(
    _ title: [String], _ sections: @autoclosure @escaping () -> [Section], none: String = "",
    json value: @autoclosure @escaping () -> any Encodable = JSONObject()
  ) {
    self.title = title
    self.sections = { visit in
      sections().forEach(visit)
      return true
    }
    self.none = none
    passJSON = { _, pass in pass(Report.json(value())) }
  }

  /// Creates a list that is longer than what need be held: of sections that `each` gives one by one;
  /// returns false where it couldn't give all, so that what is written isn't taken for a whole list.
  init(_ title: [String], each: @escaping (_ visit: (Section) -> Void) -> Bool) {
    self.title = title
    sections = each
    none = ""
    passJSON = { listing, pass in
      var writer = JSONListWriter()
      let isWhole = listing.sections { section in
        if let object = section.object { pass(writer.next(object())) }
      }
      if isWhole { pass(writer.end) }
    }
  }

  /// The lines, with an empty one between the sections.
  public var text: String {
    var bytes: [UInt8] = []
    write { slice, _ in bytes += slice }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the same as UTF-8, in slices of whole lines, of which `isPlain` says that each scalar but
  /// newlines is known to be shown as it is.
  public func write(_ pass: (_ slice: [UInt8], _ isPlain: Bool) -> Void) {
    withoutActuallyEscaping(pass) { pass in
      let writer = ListingWriter(to: pass)
      writer.begin()
      writer.write(title.flatMap { $0.wrapped(to: Report.width) })
      let head = writer.sections
      _ = sections { section in
        writer.begin(section.heading)
        section.write(writer)
      }
      if writer.sections == head, !none.isEmpty {
        writer.begin()
        writer.write(none.wrapped(to: Report.width))
      }
      writer.end()
    }
  }

  /// The same for programs, as Documentation/CommandLine.md describes it.
  public var json: String {
    var text = ""
    writeJSON { text += $0 }
    return text
  }

  /// Writes the same JSON, a long list piece by piece.
  public func writeJSON(_ pass: (String) -> Void) { passJSON(self, pass) }
}
