/// The tables of a database on a server, as Documentation/Journal.md describes them.
///
/// They are described as the server's own catalogs tell of them, so that what was made can be held to
/// what is there.
struct PostgreSQLSchema {
  /// The schema with all of the history.
  static let whole = PostgreSQLSchema(name: "samdrift", hasErased: true)
  /// The schema with the history as readers see it, so that nothing else need be open to them.
  static let readers = PostgreSQLSchema(name: "samdrift_readers", hasErased: false)

  /// The schema's name, which stands before every table's: settings of a session may be lost on a way
  /// where others use the same connection.
  let name: String
  private let hasErased: Bool

  /// The channel that others' changes are told of on.
  static let channel = "samdrift"

  /// The number of the lock that whoever writes holds: "Smdr" in ASCII.
  static let lock = 0x536D_6472

  /// The first version that a server could have.
  static let firstVersion = 7

  /// The statements that make the tables of both schemas where they don't exist, with the versions of
  /// an empty database.
  static func creation(forPractice: Bool) -> [String] {
    [whole, readers].flatMap { $0.creation(forPractice: forPractice) }
  }

  private func creation(forPractice: Bool) -> [String] {
    ["CREATE SCHEMA IF NOT EXISTS \(name)"]
      + tables.map { $0.creation(in: name) }
      + indexes.map { "CREATE INDEX \($0.name) ON \(name).\($0.target)" }
      + [
        """
        INSERT INTO \(name).state (id, version, practice, stamp)
        VALUES (1, \(FormatVersion.current), \(forPractice), 0)
        """
      ]
  }

  /// What makes the tables of a version out of those of the one before, in both schemas; a version
  /// that isn't here has the same tables, and new words in their rows.
  static let steps: [Int: [String]] = [:]

  /// The statements that bring the tables from a version to the present one.
  static func upgrade(
    from version: Int, to last: Int = FormatVersion.current, by steps: [Int: [String]] = steps
  ) -> [String] {
    guard version < last else { return [] }
    return (version + 1...last).flatMap { steps[$0] ?? [] }
      + [whole, readers].map { "UPDATE \($0.name).state SET version = \(last)" }
  }

  /// A column: its name, its type, whether it may be null, and what else the catalogs tell of it.
  fileprivate struct Column {
    let name: String
    let type: String
    var isNull = false
    var isCounted = false

    /// Of texts no statistics are kept, or the server would remember what people wrote after it is
    /// deleted; and they are compared by their bytes, whatever the server's language.
    var isText: Bool { type == "text" }
    var keepsStatistics: Bool { !isText && type != "bytea" }

    var definition: String {
      "\(name) \(type)" + (isText ? " COLLATE \"C\"" : "") + (isNull ? "" : " NOT NULL")
        + (isCounted ? " GENERATED ALWAYS AS IDENTITY" : "")
    }

    func line(of table: String) -> String {
      let collation = isText ? "C" : ""
      return "column \(table).\(name) \(type) \(isNull ? "null" : "not null") "
        + "\(collation) \(isCounted ? "a" : "") \(keepsStatistics ? -1 : 0) "
    }
  }

  fileprivate struct Table {
    let name: String
    let columns: [Column]
    /// The constraints by their names, as the server writes them.
    let constraints: KeyValuePairs<String, String>

    func creation(in schema: String) -> String {
      let parts =
        columns.map(\.definition)
        + constraints.map { "CONSTRAINT \($0.key) \($0.value.replacing("@", with: schema))" }
      let quiet = columns.filter { !$0.keepsStatistics }
        .map { "ALTER COLUMN \($0.name) SET STATISTICS 0" }
      return "CREATE TABLE \(schema).\(name) (\n  \(parts.joined(separator: ",\n  "))\n)"
        + (quiet.isEmpty
          ? "" : ";\nALTER TABLE \(schema).\(name) \(quiet.joined(separator: ", "))")
    }
  }

  private var tables: [Table] {
    [Self.state, Self.entry, Self.change, Self.snapshot, Self.record, Self.link]
      + (hasErased ? [Self.erased] : [])
  }

  /// The names of its tables.
  var tableNames: [String] { tables.map(\.name) }

  private var indexes: [(name: String, target: String)] {
    [
      ("entry_by_project", "entry USING btree (project, revision)"),
      ("change_by_kind", "change USING btree (kind, revision)"),
      ("record_by_number", "record USING btree (project, kind, number)"),
      ("link_by_target", "link USING btree (project, target)"),
      ("snapshot_by_revision", "snapshot USING btree (revision)"),
    ]
  }

  /// What the catalogs are to tell of the schema, a line for each thing.
  var lines: Set<String> {
    var lines: Set<String> = ["relation entry_revision_seq S p false false"]
    for table in tables {
      lines.insert("relation \(table.name) r p false false")
      lines.formUnion(table.columns.map { $0.line(of: table.name) })
      lines.formUnion(
        table.constraints.map {
          let words = $0.value.replacing("@.", with: "")
          let target = words == $0.value ? "" : name
          return "constraint \(table.name).\($0.key) \(words) \(target)"
        })
    }
    lines.formUnion(indexes.map { "index CREATE INDEX \($0.name) ON \(name).\($0.target)" })
    return lines
  }

  /// The statement that gives those lines as the catalogs have them.
  var description: String {
    """
    SELECT line FROM (
      SELECT 'relation ' || c.relname || ' ' || c.relkind::text || ' ' || c.relpersistence::text
        || ' ' || (c.relrowsecurity OR c.relforcerowsecurity)::text
        || ' ' || (c.relispartition OR c.relhassubclass)::text AS line
      FROM pg_catalog.pg_class c WHERE c.relnamespace = '\(name)'::regnamespace
        AND c.relkind NOT IN ('i', 'I', 'c')
      UNION ALL
      SELECT 'column ' || c.relname || '.' || a.attname || ' '
        || pg_catalog.format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attnotnull THEN ' not null ' ELSE ' null ' END
        || CASE WHEN l.collname IS NULL OR l.collname = 'default' THEN '' ELSE l.collname::text END
        || ' ' || a.attidentity::text || ' ' || coalesce(a.attstattarget, -1) || ' '
        || coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid), '')
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
      LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = '\(name)'::regnamespace AND c.relkind = 'r'
        AND a.attnum > 0 AND NOT a.attisdropped
      UNION ALL
      -- A schema that the user's search path has is left out of what is written.
      SELECT 'constraint ' || c.relname || '.' || k.conname || ' '
        || pg_catalog.replace(pg_catalog.pg_get_constraintdef(k.oid),
          'REFERENCES ' || coalesce(n.nspname, '') || '.', 'REFERENCES ')
        || ' ' || coalesce(n.nspname, '')
      FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
      LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
      LEFT JOIN pg_catalog.pg_namespace n ON n.oid = f.relnamespace
      WHERE c.relnamespace = '\(name)'::regnamespace AND k.contype <> 'n'
      UNION ALL
      SELECT 'index ' || pg_catalog.pg_get_indexdef(i.indexrelid)
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
      WHERE c.relnamespace = '\(name)'::regnamespace AND c.relkind = 'r'
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid
          AND k.contype IN ('p', 'u', 'x'))
      UNION ALL
      -- They may keep what people wrote, whatever the columns say.
      SELECT 'statistics ' || c.relname || '.' || s.stxname
      FROM pg_catalog.pg_statistic_ext s JOIN pg_catalog.pg_class c ON c.oid = s.stxrelid
      WHERE c.relnamespace = '\(name)'::regnamespace
      UNION ALL
      SELECT 'trigger ' || c.relname || '.' || t.tgname
      FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = '\(name)'::regnamespace
        AND (NOT t.tgisinternal OR t.tgenabled <> 'O')
      UNION ALL
      SELECT 'rule ' || c.relname || '.' || r.rulename
      FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
      WHERE c.relnamespace = '\(name)'::regnamespace
      UNION ALL
      SELECT 'policy ' || c.relname || '.' || p.polname
      FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
      WHERE c.relnamespace = '\(name)'::regnamespace
    ) AS described (line)
    """
  }

  private static let state = Table(
    name: "state",
    columns: [
      Column(name: "id", type: "integer"), Column(name: "version", type: "integer"),
      Column(name: "practice", type: "boolean"), Column(name: "stamp", type: "bigint"),
    ],
    constraints: ["state_pkey": "PRIMARY KEY (id)", "state_one": "CHECK ((id = 1))"])

  private static let entry = Table(
    name: "entry",
    columns: [
      Column(name: "revision", type: "bigint", isCounted: true),
      Column(name: "project", type: "text"), Column(name: "id", type: "text"),
      Column(name: "author", type: "text"), Column(name: "time", type: "bigint"),
      Column(name: "label", type: "text"), Column(name: "act", type: "text"),
      Column(name: "target", type: "text", isNull: true),
    ],
    constraints: [
      "entry_pkey": "PRIMARY KEY (revision)",
      "entry_project_id_key": "UNIQUE (project, id)",
      "entry_named": "CHECK (((project <> ''::text) AND (id <> ''::text)))",
      "entry_act": "CHECK ((act = ANY (ARRAY['edit'::text, 'undo'::text, 'redo'::text])))",
      "entry_target": "CHECK (((act = 'edit'::text) = (target IS NULL)))",
    ])

  private static let change = Table(
    name: "change",
    columns: [
      Column(name: "revision", type: "bigint"), Column(name: "position", type: "integer"),
      Column(name: "action", type: "text"), Column(name: "kind", type: "text"),
      Column(name: "record", type: "text"), Column(name: "field", type: "text"),
      Column(name: "old", type: "text", isNull: true),
      Column(name: "new", type: "text", isNull: true),
    ],
    constraints: [
      "change_pkey": #"PRIMARY KEY (revision, "position", field)"#,
      "change_revision_fkey":
        "FOREIGN KEY (revision) REFERENCES @.entry(revision) ON DELETE CASCADE",
      "change_action":
        "CHECK ((action = ANY (ARRAY['insert'::text, 'remove'::text, 'set'::text])))",
      "change_insert": "CHECK (((action <> 'insert'::text) OR (old IS NULL)))",
      "change_remove": "CHECK (((action <> 'remove'::text) OR (new IS NULL)))",
      "change_set": "CHECK (((action <> 'set'::text) OR (field <> ''::text)))",
    ])

  private static let snapshot = Table(
    name: "snapshot",
    columns: [
      Column(name: "project", type: "text"), Column(name: "revision", type: "bigint"),
      Column(name: "format", type: "integer"),
    ],
    constraints: [
      "snapshot_pkey": "PRIMARY KEY (project)",
      "snapshot_revision_fkey":
        "FOREIGN KEY (revision) REFERENCES @.entry(revision) ON DELETE CASCADE",
    ])

  private static let record = Table(
    name: "record",
    columns: [
      Column(name: "project", type: "text"), Column(name: "place", type: "integer"),
      Column(name: "kind", type: "text"), Column(name: "id", type: "text"),
      Column(name: "number", type: "bigint", isNull: true),
      Column(name: "fields", type: "bytea", isNull: true),
    ],
    constraints: [
      "record_pkey": "PRIMARY KEY (project, place)",
      "record_project_kind_id_key": "UNIQUE (project, kind, id)",
      "record_project_fkey":
        "FOREIGN KEY (project) REFERENCES @.snapshot(project) ON DELETE CASCADE",
    ])

  private static let link = Table(
    name: "link",
    columns: [
      Column(name: "project", type: "text"), Column(name: "place", type: "integer"),
      Column(name: "target", type: "text"),
    ],
    constraints: [
      "link_pkey": "PRIMARY KEY (project, place, target)",
      "link_project_fkey":
        "FOREIGN KEY (project) REFERENCES @.snapshot(project) ON DELETE CASCADE",
    ])

  private static let erased = Table(
    name: "erased", columns: [Column(name: "id", type: "text")],
    constraints: ["erased_pkey": "PRIMARY KEY (id)"])
}
