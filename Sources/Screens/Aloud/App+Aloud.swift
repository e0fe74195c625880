import Core
import Interface
import Text

/// What has been read aloud, and the key that it is to be read after.
struct Aloud {
  fileprivate var narrator = Narrator()
  /// The key that was pressed since something was last said; nil where none was.
  fileprivate var key: Key?
  /// The news that have been said.
  fileprivate var news: Notice?

  /// Remembers that a key has been pressed, after which all is said that comes of it.
  mutating func hear(_ key: Key) { (self.key, news) = (key, nil) }
}

/// Reading aloud: the same program in plain lines, one for each move.
extension App {
  /// What is to be said now; nil when there is nothing new.
  public mutating func nextSpeech() -> Speech? {
    let news = spokenNews
    let isNew = news != aloud.news
    let key = aloud.key
    (aloud.news, aloud.key) = (news, nil)
    return aloud.narrator.say(reading, news: isNew ? [news?.words ?? ""] : [], after: key)
  }

  /// What is read aloud of what the user looks at.
  var reading: Reading {
    let scene = scene
    if let layer = overlays.last { return layer.reading(scene) }
    var reading = screens[place].reading(scene)
    if isCopy { reading.introduction.insert(Self.copyMark, at: 0) }
    if let mark = viewpoint.mark { reading.introduction.insert(mark, at: 0) }
    guard let search else { return reading }
    reading.introduction = ["Søg", Self.searchKeys(place).words]
    let beyond = search.project.map { "Hele projektet: \($0.hits.count)" } ?? ""
    reading.line = ["Søger »\(search.field.text)«", beyond, reading.line]
      .filter { !$0.isEmpty }.joined(separator: ". ")
    return reading
  }

  /// Begins to read aloud, or to draw the screens again.
  mutating func readAloud(_ isAloud: Bool) {
    self.isAloud = isAloud
    aloud = Aloud()
    resize(to: terminalSize)
    say(
      isAloud
        ? "Oplæsning er slået til. Skriv :oplæsning og Enter for at slå den fra."
        : "Oplæsning er slået fra.")
  }

  /// Takes over the size of the terminal, which what is read aloud doesn't depend on.
  mutating func resize(to size: Size) {
    terminalSize = size
    self.size = isAloud ? .unbroken : size
  }

  /// The news, without what changes while one waits.
  private var spokenNews: Notice? {
    if notice == nil, waiting == nil {
      if awaited != nil { return Notice(text: "Historikken læses. Esc opgiver.", tone: .plain) }
      let what = work.map { String($0.prefix { $0 != "…" }).trimmed }
      return what.map { Notice(text: "\($0). Esc afbryder.", tone: .plain) }
    }
    return news
  }
}

extension Size {
  /// The screen of what is read aloud: so wide that no line is broken.
  static let unbroken = Size(width: 2000, height: 24)
}

extension Notice {
  /// The news in words, an error or a warning by its name first.
  fileprivate var words: String {
    switch tone {
    case .plain, .success: text.dotsAsStops
    case .warning: "Bemærk: \(text.dotsAsStops)"
    case .error: "Fejl: \(text.dotsAsStops)"
    }
  }
}

extension [FooterItem] {
  /// The keys and what they do, as they are read aloud.
  var words: String { map { "\($0.key): \($0.word)" }.joined(separator: ", ") }
}

extension Int {
  /// The place, counted from 0, among `count`: "2 af 5".
  func of(_ count: Int) -> String { "\(self + 1) af \(count)" }
}
