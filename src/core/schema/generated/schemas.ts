// Generated from schemas/ by `npm run generate`. Change those, not this.
import type { Schema, SchemaName } from '../schema.ts';

export const SCHEMAS: Readonly<Record<SchemaName, Schema>> = {
  "front-matter": {
    "title": "FrontMatter",
    "description": "What a postmortem says about itself, between the two `---` lines at the top.",
    "type": "object",
    "required": [
      "postmortem",
      "id",
      "status",
      "severity",
      "owner",
      "services"
    ],
    "properties": {
      "postmortem": {
        "title": "Format version",
        "description": "The version of the document format. It marks the file as a postmortem.",
        "type": "integer",
        "enum": [
          1
        ],
        "default": 1,
        "examples": [
          1
        ]
      },
      "id": {
        "title": "Id",
        "description": "The name this postmortem is referred to by. It stays the same when the title changes, and marks the tickets made from it.",
        "type": [
          "string",
          "number"
        ],
        "pattern": "^\\S+$",
        "patternErrorMessage": "An id is one word without spaces, like PM-2026-031.",
        "examples": [
          "PM-2026-031"
        ]
      },
      "status": {
        "title": "Status",
        "description": "How far the postmortem is. A draft is left in peace; from `in_review` on, missing parts are shown.",
        "type": "string",
        "enum": [
          "draft",
          "in_review",
          "reviewed",
          "published",
          "closed",
          "skipped"
        ],
        "enumDescriptions": [
          "Being written. Only what is broken is shown.",
          "Complete enough for others to read: the schema is clean, marks have sources.",
          "Approved by the people its severity asks for.",
          "Shared. Every action item has an owner and a ticket, or is an idea.",
          "The P0 and P1 actions are done, or won't be for a stated reason.",
          "No postmortem is written, for the reason given in `reason`."
        ],
        "default": "draft",
        "examples": [
          "draft"
        ]
      },
      "severity": {
        "title": "Severity",
        "description": "How bad the incident was, on the scale of `.postmortem.yaml`. Where it changed, write what was declared and what it came to: `SEV-2 -> SEV-1`. Gates and statistics use the last.",
        "type": [
          "string",
          "number"
        ],
        "pattern": "^\\S+(?:\\s+->\\s+\\S+)?$",
        "patternErrorMessage": "Write one severity, or the declared and the final one: SEV-2 -> SEV-1.",
        "examples": [
          "SEV-2",
          "SEV-2 -> SEV-1"
        ]
      },
      "owner": {
        "title": "Owner",
        "description": "The one person who sees this postmortem through. Exactly one: shared ownership tends to be nobody's.",
        "type": [
          "string",
          "number"
        ],
        "pattern": "^[^,;&]+$",
        "patternErrorMessage": "A postmortem has exactly one owner. Others are reviewers or responders.",
        "examples": [
          "dana"
        ]
      },
      "services": {
        "title": "Services",
        "description": "The services that were affected, by the names your catalogue uses.",
        "type": "array",
        "minItems": 1,
        "items": {
          "type": [
            "string",
            "number"
          ]
        },
        "examples": [
          [
            "checkout-api",
            "orders-db"
          ]
        ]
      },
      "kind": {
        "title": "Kind",
        "description": "What this was, when it wasn't an incident with impact.",
        "type": "string",
        "enum": [
          "incident",
          "near_miss",
          "drill",
          "false_alarm"
        ],
        "enumDescriptions": [
          "Something broke and somebody felt it.",
          "It could have hurt and did not.",
          "An exercise.",
          "The alarm was real, the problem was not."
        ],
        "default": "incident",
        "examples": [
          "near_miss"
        ]
      },
      "audience": {
        "title": "Audience",
        "description": "Who may read it. Only what is marked `+public` leaves an internal document; a restricted one is never exported, published or shown to a language model.",
        "type": "string",
        "enum": [
          "internal",
          "public",
          "restricted"
        ],
        "enumDescriptions": [
          "The organisation. This is what an unmarked document is.",
          "A public text is built from what is marked public.",
          "Stays where it is: no export, no publishing, no announcing."
        ],
        "default": "internal",
        "examples": [
          "internal"
        ]
      },
      "public_title": {
        "title": "Public title",
        "description": "The title of the public version. The document's own title stays internal.",
        "type": "string",
        "minLength": 1,
        "examples": [
          "Card payments failed on 18 November 2026"
        ]
      },
      "facilitator": {
        "title": "Facilitator",
        "description": "Who leads the review meeting; best somebody who was not in the incident.",
        "type": [
          "string",
          "number"
        ],
        "examples": [
          "noor"
        ]
      },
      "reviewers": {
        "title": "Reviewers",
        "description": "Who was asked to review.",
        "type": "array",
        "items": {
          "type": [
            "string",
            "number"
          ]
        },
        "examples": [
          [
            "noor",
            "sam"
          ]
        ]
      },
      "approvals": {
        "title": "Approvals",
        "description": "Who approved, and when. `reviewed` needs as many as the severity asks for.",
        "type": "array",
        "items": {
          "title": "Approval",
          "type": "object",
          "required": [
            "by",
            "at"
          ],
          "properties": {
            "by": {
              "description": "The handle of the one who approved.",
              "type": [
                "string",
                "number"
              ],
              "examples": [
                "noor"
              ]
            },
            "at": {
              "description": "The day, or the full time, of the approval.",
              "type": "string",
              "pattern": "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?$",
              "patternErrorMessage": "Write a day, 2026-11-23, or a full time with its offset, 2026-11-23T16:00:00Z.",
              "examples": [
                "2026-11-21"
              ]
            }
          },
          "additionalProperties": false
        },
        "examples": [
          [
            {
              "by": "noor",
              "at": "2026-11-21"
            }
          ]
        ]
      },
      "responders": {
        "title": "Responders",
        "description": "The people who responded and the role each had, so that the text can speak of roles. A handle, then a role or an object with more.",
        "type": "object",
        "additionalProperties": {
          "title": "Responder",
          "description": "The role in this incident.",
          "type": [
            "string",
            "number",
            "object"
          ],
          "required": [
            "role"
          ],
          "properties": {
            "role": {
              "description": "The role in this incident.",
              "type": "string",
              "examples": [
                "incident commander"
              ]
            },
            "name": {
              "description": "The name to recognise in text, so that it can be replaced by the role.",
              "type": "string",
              "examples": [
                "Dana Reyes"
              ]
            },
            "team": {
              "description": "The team they came from.",
              "type": [
                "string",
                "number"
              ],
              "examples": [
                "payments"
              ]
            }
          },
          "additionalProperties": false
        },
        "examples": [
          {
            "dana": "incident commander",
            "tomas": "checkout on-call"
          }
        ]
      },
      "teams": {
        "title": "Teams",
        "description": "The teams that took part or own what was affected.",
        "type": "array",
        "items": {
          "type": [
            "string",
            "number"
          ]
        },
        "examples": [
          [
            "payments",
            "databases"
          ]
        ]
      },
      "incidents": {
        "title": "Incident records",
        "description": "The records this postmortem is about, as `tool:id`. Import Events… reads them from here.",
        "type": "array",
        "items": {
          "type": "string",
          "pattern": "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$",
          "patternErrorMessage": "A record is written tool:id, like pagerduty:Q2X7ABCDE12345."
        },
        "examples": [
          [
            "pagerduty:Q2X7ABCDE12345",
            "slack:C0INC2041"
          ]
        ]
      },
      "related": {
        "title": "Related postmortems",
        "description": "Ids of other postmortems with something in common.",
        "type": "array",
        "items": {
          "type": [
            "string",
            "number"
          ]
        },
        "examples": [
          [
            "PM-2026-012"
          ]
        ]
      },
      "cause": {
        "title": "Kind of cause",
        "description": "What kind of thing set it off, in a word from your vocabulary. It serves statistics; the story is in the contributing factors.",
        "type": [
          "string",
          "array"
        ],
        "items": {
          "type": "string"
        },
        "examples": [
          "configuration"
        ]
      },
      "tags": {
        "title": "Tags",
        "description": "Words to find it by later.",
        "type": "array",
        "items": {
          "type": [
            "string",
            "number"
          ]
        },
        "examples": [
          [
            "database",
            "capacity"
          ]
        ]
      },
      "detected_by": {
        "title": "Detected by",
        "description": "Who or what saw it first.",
        "type": "string",
        "enum": [
          "alert",
          "customer",
          "employee",
          "partner",
          "other"
        ],
        "enumDescriptions": [
          "A monitor or an alert of our own.",
          "A customer told us.",
          "A colleague saw it.",
          "A partner or a vendor told us.",
          "Something else; the text says what."
        ],
        "examples": [
          "alert"
        ]
      },
      "published_at": {
        "title": "Published at",
        "description": "When it was published: a day, or a full time. Time to publish is counted from `resolved` to here.",
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?$",
        "patternErrorMessage": "Write a day, 2026-11-23, or a full time with its offset, 2026-11-23T16:00:00Z.",
        "examples": [
          "2026-11-23",
          "2026-11-23T16:00:00Z"
        ]
      },
      "published": {
        "title": "Published pages",
        "description": "The pages it was published to, each with the page's id. Publishing writes this.",
        "type": "object",
        "additionalProperties": {
          "type": [
            "string",
            "number"
          ]
        },
        "examples": [
          {
            "confluence": "884736"
          }
        ]
      },
      "meeting": {
        "title": "Review meeting",
        "description": "When the review meeting is, or a link to it.",
        "type": [
          "string",
          "number"
        ],
        "examples": [
          "2026-11-20T14:00:00Z"
        ]
      },
      "reason": {
        "title": "Reason",
        "description": "Why no postmortem is written. Needed with `status: skipped`.",
        "type": "string",
        "minLength": 1,
        "examples": [
          "Same cause as PM-2026-030, covered there."
        ]
      }
    },
    "additionalProperties": false
  },
  "timeline": {
    "title": "Timeline",
    "description": "What happened when. Write a `log`, one line an entry; `entries` says the same as a list of objects, for tools.",
    "type": "object",
    "required": [
      "zone"
    ],
    "properties": {
      "date": {
        "title": "Date",
        "description": "The day that the first lines of the log fall on. A line with only a date in the log changes it for those that follow.",
        "type": "string",
        "pattern": "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$",
        "patternErrorMessage": "Write the date as YYYY-MM-DD.",
        "examples": [
          "2026-11-18"
        ]
      },
      "zone": {
        "title": "Time zone",
        "description": "The zone that the log's bare times are in: `UTC`, an offset or Area/City. Abbreviations such as `CET` stand for more than one offset and aren't read.",
        "type": "string",
        "default": "UTC",
        "examples": [
          "UTC",
          "+01:00",
          "Europe/Amsterdam"
        ]
      },
      "log": {
        "title": "Log",
        "description": "A literal block, one line an entry: a time, marks where it has any, what happened, and behind the text who (`@handle`), an id (`^T1`), `+public` and sources in `<…>`. Begin it with `log: |`.",
        "type": "string",
        "examples": [
          "14:03:12 detected, alerted: Page: checkout-api 5xx above 5 % +public <pagerduty:Q2X7/R1>\n"
        ]
      },
      "entries": {
        "title": "Entries",
        "description": "The same as `log`, as objects, for tools and for what a line can't say.",
        "type": "array",
        "items": {
          "title": "Entry",
          "description": "One thing that happened.",
          "type": "object",
          "required": [
            "at",
            "text"
          ],
          "properties": {
            "at": {
              "title": "Time",
              "description": "A time of day on the timeline's `date` in its `zone`, or a full ISO time with an offset.",
              "type": "string",
              "pattern": "^(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))$",
              "patternErrorMessage": "A time is HH:MM or HH:MM:SS, or a full ISO time with an offset.",
              "examples": [
                "14:03:12",
                "2026-11-18T14:03:12Z"
              ]
            },
            "text": {
              "title": "Text",
              "description": "What happened, as it was seen then.",
              "type": "string",
              "minLength": 1,
              "examples": [
                "Page: checkout-api 5xx above 5 %"
              ]
            },
            "marks": {
              "title": "Marks",
              "description": "The points that metrics are counted from.",
              "type": [
                "array",
                "string"
              ],
              "items": {
                "title": "Mark",
                "description": "A point that metrics are counted from.",
                "type": "string",
                "enum": [
                  "impact_start",
                  "detected",
                  "alerted",
                  "acknowledged",
                  "declared",
                  "response_started",
                  "mitigated",
                  "impact_end",
                  "resolved",
                  "closed"
                ],
                "enumDescriptions": [
                  "Somebody is affected from here. Most metrics count from it. May repeat, with `impact_end`.",
                  "It was known that something is wrong.",
                  "A monitor raised the alarm.",
                  "A responder took it.",
                  "It was declared an incident.",
                  "Work on it began.",
                  "It no longer hurts, though the cause may remain.",
                  "Nobody is affected any more. May repeat, with `impact_start`.",
                  "It is over and stays over. After a reopening the last one counts.",
                  "The incident record was closed."
                ]
              },
              "examples": [
                [
                  "detected",
                  "alerted"
                ]
              ]
            },
            "actor": {
              "title": "Actor",
              "description": "The handle of the one who did it.",
              "type": [
                "string",
                "number"
              ],
              "examples": [
                "tomas"
              ]
            },
            "id": {
              "title": "Id",
              "description": "A name that evidence can refer to. Only written when something does.",
              "type": "string",
              "pattern": "^\\^?[A-Za-z][\\w-]*$",
              "patternErrorMessage": "An id begins with a letter and holds letters, digits, \"-\" and \"_\".",
              "examples": [
                "T1"
              ]
            },
            "public": {
              "title": "Public",
              "description": "True where this entry may be shown outside.",
              "type": "boolean",
              "default": false,
              "examples": [
                true
              ]
            },
            "sources": {
              "title": "Sources",
              "description": "Where it can be checked: links, or `tool:id`.",
              "type": "array",
              "items": {
                "type": "string",
                "pattern": "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$",
                "patternErrorMessage": "A source is a link or tool:id, without spaces."
              },
              "examples": [
                [
                  "pagerduty:Q2X7ABCDE12345/R1"
                ]
              ]
            },
            "kind": {
              "title": "Kind",
              "description": "What the event was in the tool it came from.",
              "type": "string",
              "enum": [
                "message",
                "alert",
                "page",
                "status",
                "change",
                "deploy",
                "note",
                "severity",
                "action",
                "other"
              ],
              "examples": [
                "deploy"
              ]
            }
          },
          "additionalProperties": false
        },
        "examples": [
          [
            {
              "at": "14:03:12",
              "marks": [
                "detected"
              ],
              "text": "Page: checkout-api 5xx above 5 %"
            }
          ]
        ]
      },
      "confirmed": {
        "title": "Confirmed",
        "description": "Who checked this timeline, and when. Confirm Timeline writes it; a change to the entries makes it stale.",
        "type": "object",
        "required": [
          "by",
          "at",
          "hash"
        ],
        "properties": {
          "by": {
            "description": "The handle of the one who checked.",
            "type": [
              "string",
              "number"
            ],
            "examples": [
              "dana"
            ]
          },
          "at": {
            "description": "When.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?$",
            "patternErrorMessage": "Write a day, 2026-11-23, or a full time with its offset, 2026-11-23T16:00:00Z.",
            "examples": [
              "2026-11-19T09:12:00Z"
            ]
          },
          "hash": {
            "description": "SHA-256 of the entries as they were then.",
            "type": [
              "string",
              "number"
            ],
            "examples": [
              "9f2c…"
            ]
          }
        },
        "additionalProperties": false
      }
    },
    "additionalProperties": false
  },
  "impact": {
    "title": "Impact",
    "description": "What it meant for the people who depend on the service. \"unknown\" is an answer; blank is not.",
    "type": "object",
    "required": [
      "functionality",
      "customers"
    ],
    "properties": {
      "functionality": {
        "title": "Functionality",
        "description": "What people could not do, in their words.",
        "type": "string",
        "examples": [
          "Paying by card was refused in the web shop and the app."
        ]
      },
      "customers": {
        "title": "Customers",
        "description": "How many were affected, and of how many. An estimate begins with `~`.",
        "type": [
          "string",
          "number",
          "object"
        ],
        "properties": {
          "count": {
            "description": "How many.",
            "type": [
              "string",
              "number"
            ],
            "examples": [
              "~18400"
            ]
          },
          "share": {
            "description": "Of all customers, in per cent.",
            "type": [
              "string",
              "number"
            ],
            "examples": [
              "31 %"
            ]
          },
          "who": {
            "description": "Which ones.",
            "type": "string",
            "examples": [
              "customers paying by card in Europe"
            ]
          },
          "source": {
            "description": "Where the figure comes from.",
            "type": "string",
            "examples": [
              "https://metrics.example.com/d/checkout"
            ]
          }
        },
        "additionalProperties": false,
        "examples": [
          "~18400 (31 %)"
        ]
      },
      "support_cases": {
        "title": "Support cases",
        "description": "How many people wrote or called because of it.",
        "type": [
          "string",
          "number"
        ],
        "examples": [
          212
        ]
      },
      "slo": {
        "title": "Service level",
        "description": "Which objective it touched, and how much of the error budget it used.",
        "type": [
          "string",
          "number"
        ],
        "examples": [
          "checkout availability: 38 % of the month's error budget"
        ]
      },
      "revenue": {
        "title": "Revenue",
        "description": "What it cost in sales. `unknown` is fine.",
        "type": [
          "string",
          "number"
        ],
        "examples": [
          "about 41,000 EUR of orders delayed, most placed later",
          "unknown"
        ]
      },
      "data_loss": {
        "title": "Data loss",
        "description": "What was lost or wrong, and whether it was restored. `none` is an answer.",
        "type": [
          "string",
          "number"
        ],
        "examples": [
          "none"
        ]
      },
      "metrics": {
        "title": "Business metrics",
        "description": "Figures that show the impact, each with where it comes from.",
        "type": "array",
        "items": {
          "title": "Business metric",
          "type": "object",
          "required": [
            "name",
            "value"
          ],
          "properties": {
            "name": {
              "description": "What was counted.",
              "type": "string",
              "examples": [
                "orders a minute"
              ]
            },
            "value": {
              "description": "The figure, with its unit.",
              "type": [
                "string",
                "number"
              ],
              "examples": [
                "from 410 to 12"
              ]
            },
            "source": {
              "description": "Where it can be checked.",
              "type": "string",
              "examples": [
                "https://metrics.example.com/d/orders"
              ]
            },
            "public": {
              "description": "True where the public version tells this figure. Its source stays.",
              "type": "boolean",
              "default": false,
              "examples": [
                true
              ]
            }
          },
          "additionalProperties": false
        },
        "examples": [
          [
            {
              "name": "orders a minute",
              "value": "from 410 to 12"
            }
          ]
        ]
      },
      "public": {
        "title": "Public",
        "description": "The fields above that the public version tells, by name. A business metric has a mark of its own.",
        "type": "array",
        "items": {
          "type": "string",
          "enum": [
            "functionality",
            "customers",
            "support_cases",
            "slo",
            "revenue",
            "data_loss"
          ]
        },
        "examples": [
          [
            "functionality",
            "data_loss"
          ]
        ]
      }
    },
    "additionalProperties": false
  },
  "contributing-factors": {
    "title": "ContributingFactors",
    "description": "The conditions that together made the incident possible, and as bad or as mild as it was. Rarely just one.",
    "type": "array",
    "items": {
      "title": "ContributingFactor",
      "description": "One condition that played a part.",
      "type": "object",
      "required": [
        "id",
        "factor",
        "category",
        "evidence"
      ],
      "properties": {
        "id": {
          "title": "Id",
          "description": "The name that action items refer to it by.",
          "type": [
            "string",
            "number"
          ],
          "pattern": "^[A-Za-z][\\w-]*$",
          "patternErrorMessage": "An id begins with a letter and holds letters, digits, \"-\" and \"_\".",
          "examples": [
            "F1"
          ]
        },
        "factor": {
          "title": "Factor",
          "description": "What about the system, the process or the situation made it possible. A condition, not a person.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "The pool size a pod is allowed was not tied to the database's connection limit."
          ]
        },
        "category": {
          "title": "Category",
          "description": "What kind of condition it was.",
          "type": "string",
          "enum": [
            "technical",
            "procedural",
            "human",
            "organizational",
            "external"
          ],
          "enumDescriptions": [
            "Code, configuration, infrastructure, monitoring.",
            "How work is done: review, release, runbooks, handover.",
            "What people could know, see and manage at the time: load, fatigue, training. Never who.",
            "Priorities, staffing, ownership, deadlines.",
            "A vendor, a network, the world."
          ],
          "examples": [
            "technical"
          ]
        },
        "whys": {
          "title": "Whys",
          "description": "The chain of reasons behind it, one step a line. Stop where the answer is something you can change.",
          "type": "array",
          "items": {
            "type": "string"
          },
          "examples": [
            [
              "The limit lives in another repository.",
              "Nothing compares the two before a release."
            ]
          ]
        },
        "evidence": {
          "title": "Evidence",
          "description": "What it rests on: ids of timeline entries, links, or `path@commit`.",
          "type": [
            "array",
            "string",
            "number"
          ],
          "minItems": 1,
          "items": {
            "type": [
              "string",
              "number"
            ]
          },
          "examples": [
            [
              "T1",
              "https://github.com/acme/checkout-api/pull/4471"
            ]
          ]
        },
        "trigger": {
          "title": "Trigger",
          "description": "True on the factor that set it off on that day.",
          "type": "boolean",
          "default": false,
          "examples": [
            true
          ]
        },
        "accepted": {
          "title": "Accepted",
          "description": "Why no action follows from this factor, where none does.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "The vendor's limit can't be changed before the contract ends in May."
          ]
        },
        "public": {
          "title": "Public",
          "description": "True where the public version tells this factor. Its sentence leaves; whys, evidence and the rest stay.",
          "type": "boolean",
          "default": false,
          "examples": [
            true
          ]
        }
      },
      "additionalProperties": false
    },
    "examples": [
      [
        {
          "id": "F1",
          "factor": "Pool sizes and the database limit are set in two places.",
          "category": "technical",
          "evidence": [
            "T1"
          ]
        }
      ]
    ]
  },
  "learnings": {
    "title": "Learnings",
    "description": "What is worth knowing next time. \"none found\" is an answer; blank is not.",
    "type": "object",
    "required": [
      "went_well",
      "could_improve",
      "got_lucky"
    ],
    "properties": {
      "went_well": {
        "title": "Went well",
        "description": "What helped: keep it, and keep paying for it.",
        "type": [
          "array",
          "string"
        ],
        "minItems": 1,
        "items": {
          "type": "string"
        },
        "examples": [
          [
            "The page reached the right on-call within four minutes."
          ]
        ]
      },
      "could_improve": {
        "title": "Could improve",
        "description": "What made it longer or harder than it had to be.",
        "type": [
          "array",
          "string"
        ],
        "minItems": 1,
        "items": {
          "type": "string"
        },
        "examples": [
          [
            "The runbook did not name the pool setting."
          ]
        ]
      },
      "got_lucky": {
        "title": "Got lucky",
        "description": "What could easily have gone worse, and did not by chance.",
        "type": [
          "array",
          "string"
        ],
        "minItems": 1,
        "items": {
          "type": "string"
        },
        "examples": [
          [
            "The rollout had stopped at 60 % for an unrelated reason."
          ]
        ]
      },
      "dead_ends": {
        "title": "Dead ends",
        "description": "What was tried or suspected and turned out otherwise. It shows what looked plausible then.",
        "type": [
          "array",
          "string"
        ],
        "items": {
          "type": "string"
        },
        "examples": [
          [
            "A network change the same hour was suspected first."
          ]
        ]
      },
      "surprises": {
        "title": "Surprises",
        "description": "What nobody would have guessed about how the system really works.",
        "type": [
          "array",
          "string"
        ],
        "items": {
          "type": "string"
        },
        "examples": [
          [
            "Refused connections are retried by the driver without a pause."
          ]
        ]
      },
      "questions": {
        "title": "Open questions",
        "description": "What is still open: a question, or an object that says whom it is for and, later, the answer.",
        "type": "array",
        "items": {
          "title": "OpenQuestion",
          "type": [
            "string",
            "object"
          ],
          "required": [
            "question"
          ],
          "properties": {
            "question": {
              "description": "The question.",
              "type": "string",
              "examples": [
                "What did the dashboard show at 14:10?"
              ]
            },
            "for": {
              "description": "Who may know.",
              "type": [
                "string",
                "number"
              ],
              "examples": [
                "lin"
              ]
            },
            "answer": {
              "description": "The answer, once there is one.",
              "type": "string",
              "examples": [
                "Only the pool of one pod."
              ]
            }
          },
          "additionalProperties": false
        },
        "examples": [
          [
            {
              "question": "What did the dashboard show at 14:10?",
              "for": "lin"
            }
          ]
        ]
      }
    },
    "additionalProperties": false
  },
  "action-items": {
    "title": "ActionItems",
    "description": "What will be done about it: few, owned, with a date and an end that anyone can check.",
    "type": "array",
    "items": {
      "title": "ActionItem",
      "description": "One thing to do.",
      "type": "object",
      "required": [
        "id",
        "action"
      ],
      "properties": {
        "id": {
          "title": "Id",
          "description": "The name this action is referred to by. It stays: the ticket is found by it.",
          "type": [
            "string",
            "number"
          ],
          "pattern": "^[A-Za-z][\\w-]*$",
          "patternErrorMessage": "An id begins with a letter and holds letters, digits, \"-\" and \"_\".",
          "examples": [
            "A1"
          ]
        },
        "action": {
          "title": "Action",
          "description": "What to do, beginning with a verb.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "Limit the sum of pools in the deploy template to the database's limit"
          ]
        },
        "type": {
          "title": "Type",
          "description": "What the action is for. At least one that prevents makes the difference next time.",
          "type": "string",
          "enum": [
            "investigate",
            "mitigate",
            "repair",
            "detect",
            "prevent",
            "process"
          ],
          "enumDescriptions": [
            "Find out what is not known yet.",
            "Make it hurt less next time.",
            "Mend what broke.",
            "See it sooner.",
            "Make it not happen again.",
            "Change how we work."
          ],
          "examples": [
            "prevent"
          ]
        },
        "priority": {
          "title": "Priority",
          "description": "How soon it matters. P0 and P1 keep the postmortem open until they are done.",
          "type": "string",
          "enum": [
            "P0",
            "P1",
            "P2",
            "P3",
            "P4"
          ],
          "examples": [
            "P1"
          ]
        },
        "owner": {
          "title": "Owner",
          "description": "The one who sees it through.",
          "type": [
            "string",
            "number"
          ],
          "pattern": "^[^,;&]+$",
          "patternErrorMessage": "An action has exactly one owner, who may of course have help.",
          "examples": [
            "lin"
          ]
        },
        "due": {
          "title": "Due",
          "description": "A date, or days after `resolved`: `3d` counts every day, `5bd` Monday to Friday without the configured holidays.",
          "type": "string",
          "pattern": "^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|\\d{1,3}b?d)$",
          "patternErrorMessage": "Write a date as YYYY-MM-DD, or days after the incident: 3d, or 5bd for business days.",
          "examples": [
            "2026-12-02",
            "5bd"
          ]
        },
        "done_when": {
          "title": "Done when",
          "description": "A state that anyone can check, so that done means the same to everybody. Verify Action Items looks up `file PATH contains \"text\"`, `commit SHA in BRANCH` and `ticket closed`; all else a person checks.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "A deploy with pools above the limit is refused in staging",
            "file deploy/limits.yaml contains \"max_pool\""
          ]
        },
        "addresses": {
          "title": "Addresses",
          "description": "Ids of the contributing factors it acts on. Where there is only one factor, that one is meant.",
          "type": [
            "array",
            "string",
            "number"
          ],
          "items": {
            "type": [
              "string",
              "number"
            ]
          },
          "examples": [
            [
              "F1"
            ]
          ]
        },
        "status": {
          "title": "Status",
          "description": "How far it is.",
          "type": "string",
          "enum": [
            "idea",
            "open",
            "in_progress",
            "done",
            "wont_do"
          ],
          "enumDescriptions": [
            "A thought worth keeping: needs no owner and gets no ticket.",
            "To do.",
            "Being done.",
            "Done, as `done_when` says.",
            "Will not be done, for the reason in `reason`."
          ],
          "default": "open",
          "examples": [
            "open"
          ]
        },
        "reason": {
          "title": "Reason",
          "description": "Why it won't be done. Needed with `status: wont_do`.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "The service is retired in March."
          ]
        },
        "ticket": {
          "title": "Ticket",
          "description": "The ticket's key or link. Push Action Items… writes it; a ticket that exists already can be entered by hand.",
          "type": [
            "string",
            "number"
          ],
          "examples": [
            "CHK-1290",
            "https://github.com/acme/checkout-api/issues/88"
          ]
        },
        "tracker": {
          "title": "Tracker",
          "description": "Where its ticket goes, by the tracker's id. Without it, the first tracker in `.postmortem.yaml`.",
          "type": "string",
          "examples": [
            "jira",
            "github"
          ]
        },
        "public": {
          "title": "Public",
          "description": "True where the public version tells this action. What is done and how far it is leaves; owner, ticket, dates and the rest stay.",
          "type": "boolean",
          "default": false,
          "examples": [
            true
          ]
        }
      },
      "additionalProperties": false
    },
    "examples": [
      [
        {
          "id": "A1",
          "action": "Limit the sum of pools in the deploy template",
          "type": "prevent"
        }
      ]
    ]
  },
  "config": {
    "title": "Config",
    "description": "What a repository says about its postmortems, in `.postmortem.yaml` at its root. No secret and no address of a server stands here.",
    "type": "object",
    "properties": {
      "severities": {
        "title": "Severities",
        "description": "The scale, worst first.",
        "type": "array",
        "minItems": 1,
        "items": {
          "type": "string"
        },
        "default": [
          "SEV-1",
          "SEV-2",
          "SEV-3",
          "SEV-4"
        ],
        "examples": [
          [
            "SEV-1",
            "SEV-2",
            "SEV-3"
          ]
        ]
      },
      "policy": {
        "title": "Policy",
        "description": "Which incidents need a postmortem, and by when.",
        "type": "object",
        "properties": {
          "required_for": {
            "title": "Required for",
            "description": "An incident needs a postmortem where one of these fits.",
            "type": "object",
            "properties": {
              "severities": {
                "description": "Severities that always need one.",
                "type": "array",
                "items": {
                  "type": "string"
                },
                "examples": [
                  [
                    "SEV-1",
                    "SEV-2"
                  ]
                ]
              },
              "longer_than": {
                "description": "Impact longer than this needs one: minutes, hours or days.",
                "type": "string",
                "pattern": "^\\d+(?:m|h|d)$",
                "patternErrorMessage": "Write a number with m, h or d: 30m.",
                "examples": [
                  "30m"
                ]
              },
              "kinds": {
                "description": "Kinds that need one.",
                "type": "array",
                "items": {
                  "type": "string",
                  "enum": [
                    "incident",
                    "near_miss",
                    "drill",
                    "false_alarm"
                  ]
                },
                "examples": [
                  [
                    "near_miss"
                  ]
                ]
              }
            },
            "additionalProperties": false
          },
          "due_within": {
            "title": "Due within",
            "description": "How long after `resolved` a postmortem should be in review; `bd` are business days. Or a length for each severity and kind, and `other` for the rest.",
            "type": [
              "string",
              "object"
            ],
            "pattern": "^\\d+(?:m|h|d|bd)$",
            "patternErrorMessage": "Write a number with m, h, d or bd: 72h.",
            "additionalProperties": {
              "type": "string",
              "pattern": "^\\d+(?:m|h|d|bd)$",
              "patternErrorMessage": "Write a number with m, h, d or bd: 72h."
            },
            "default": "72h",
            "examples": [
              "72h",
              {
                "SEV-1": "24h",
                "near_miss": "10bd",
                "other": "5bd"
              }
            ]
          },
          "publish_within": {
            "title": "Publish within",
            "description": "How long after `resolved` it should be published, told in the same ways. Without it, nothing is said about that.",
            "type": [
              "string",
              "object"
            ],
            "pattern": "^\\d+(?:m|h|d|bd)$",
            "patternErrorMessage": "Write a number with m, h, d or bd: 72h.",
            "additionalProperties": {
              "type": "string",
              "pattern": "^\\d+(?:m|h|d|bd)$",
              "patternErrorMessage": "Write a number with m, h, d or bd: 72h."
            },
            "examples": [
              "5bd",
              {
                "SEV-1": "72h",
                "other": "10bd"
              }
            ]
          },
          "action_due": {
            "title": "Action due dates",
            "description": "How soon an action of each priority is due, counted from `resolved`.",
            "type": "object",
            "additionalProperties": {
              "type": "string",
              "pattern": "^\\d{1,3}b?d$",
              "patternErrorMessage": "Write days: 3d, or 5bd for business days."
            },
            "examples": [
              {
                "P0": "3d",
                "P1": "10bd"
              }
            ]
          },
          "silent_gap": {
            "title": "Silent gap",
            "description": "How long a timeline may say nothing while the incident lasts. Where it is set, longer silences are named; without it none are.",
            "type": "string",
            "pattern": "^\\d+(?:m|h|d)$",
            "patternErrorMessage": "Write a number with m, h or d: 30m.",
            "examples": [
              "30m"
            ]
          },
          "approvals": {
            "title": "Approvals",
            "description": "How many approvals `reviewed` needs, by severity.",
            "type": "object",
            "additionalProperties": {
              "type": "integer",
              "minimum": 0
            },
            "examples": [
              {
                "SEV-1": 2,
                "SEV-2": 1
              }
            ]
          }
        },
        "additionalProperties": false
      },
      "review": {
        "title": "Review",
        "description": "Who reviews, and where a review goes: for Start Review….",
        "type": "object",
        "properties": {
          "reviewers": {
            "title": "Reviewers",
            "description": "Who is asked to review, by severity: handles, or teams as `organisation/team`.",
            "type": "object",
            "additionalProperties": {
              "type": "array",
              "items": {
                "type": "string"
              }
            },
            "examples": [
              {
                "SEV-1": [
                  "noor",
                  "acme/sre"
                ],
                "SEV-2": [
                  "noor"
                ]
              }
            ]
          },
          "users": {
            "title": "Users",
            "description": "The login at GitHub or GitLab for each handle. Who is not named has the same name there.",
            "type": "object",
            "additionalProperties": {
              "type": [
                "string",
                "number"
              ]
            },
            "examples": [
              {
                "noor": "noor-haddad"
              }
            ]
          },
          "addresses": {
            "title": "Addresses",
            "description": "The e-mail address of each handle, for the invitation to the review meeting. Who is not named is asked for by name.",
            "type": "object",
            "additionalProperties": {
              "type": "string",
              "pattern": "^[^\\s@]+@[^\\s@]+$",
              "patternErrorMessage": "An address is written noor@example.com."
            },
            "examples": [
              {
                "noor": "noor@example.com"
              }
            ]
          },
          "codeowners": {
            "title": "Code owners",
            "description": "Whether the owners that CODEOWNERS names for the document are asked as well.",
            "type": "boolean",
            "default": true,
            "examples": [
              false
            ]
          },
          "base": {
            "title": "Base",
            "description": "The branch that a review is merged into. Without it, the one that the remote says.",
            "type": "string",
            "pattern": "^[\\w][\\w./-]*$",
            "patternErrorMessage": "Write the name of a branch: main.",
            "examples": [
              "main"
            ]
          }
        },
        "additionalProperties": false
      },
      "holidays": {
        "title": "Holidays",
        "description": "Days that business days (`5bd`) leave out.",
        "type": "array",
        "items": {
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$",
          "patternErrorMessage": "Write the day as YYYY-MM-DD."
        },
        "examples": [
          [
            "2026-12-25",
            "2027-01-01"
          ]
        ]
      },
      "templates": {
        "title": "Templates",
        "description": "Templates by name: which file, for which incidents, and what a document made for them must have.",
        "type": "object",
        "additionalProperties": {
          "title": "Template",
          "type": "object",
          "properties": {
            "file": {
              "description": "Path of the template, from the repository's root: a Markdown file with placeholders. Without it, the entry is about the shipped template of that name, or says only what documents must have.",
              "type": "string",
              "examples": [
                ".postmortem/templates/sev1.md"
              ]
            },
            "severities": {
              "description": "Severities it is for; all where absent.",
              "type": "array",
              "items": {
                "type": "string"
              },
              "examples": [
                [
                  "SEV-1"
                ]
              ]
            },
            "kinds": {
              "description": "Kinds it is for; all where absent.",
              "type": "array",
              "items": {
                "type": "string",
                "enum": [
                  "incident",
                  "near_miss",
                  "drill",
                  "false_alarm"
                ]
              },
              "examples": [
                [
                  "near_miss"
                ]
              ]
            },
            "headings": {
              "description": "Headings looked for from in_review on.",
              "type": "array",
              "items": {
                "type": "string"
              },
              "default": [
                "Summary",
                "Detection"
              ],
              "examples": [
                [
                  "Summary",
                  "Detection",
                  "Response"
                ]
              ]
            },
            "sections": {
              "description": "Sections looked for from in_review on. Without it all five; of a near miss all but impact.",
              "type": "array",
              "items": {
                "type": "string",
                "enum": [
                  "timeline",
                  "impact",
                  "contributing-factors",
                  "learnings",
                  "action-items"
                ]
              },
              "examples": [
                [
                  "timeline",
                  "impact",
                  "learnings"
                ]
              ]
            }
          },
          "additionalProperties": false
        },
        "examples": [
          {
            "near-miss": {
              "kinds": [
                "near_miss"
              ],
              "sections": [
                "timeline",
                "learnings"
              ]
            }
          }
        ]
      },
      "vocabularies": {
        "title": "Vocabularies",
        "description": "The words that `cause` and `tags` choose from, so that statistics can count them.",
        "type": "object",
        "properties": {
          "causes": {
            "description": "Words for `cause`.",
            "type": "array",
            "items": {
              "type": "string"
            },
            "examples": [
              [
                "configuration",
                "capacity",
                "code",
                "vendor"
              ]
            ]
          },
          "tags": {
            "description": "Words for `tags`.",
            "type": "array",
            "items": {
              "type": "string"
            },
            "examples": [
              [
                "database",
                "network"
              ]
            ]
          }
        },
        "additionalProperties": false
      },
      "wording": {
        "title": "Wording",
        "description": "What the wording rules should look for besides their own, and what they should leave.",
        "type": "object",
        "properties": {
          "add": {
            "description": "Words and phrases to mark too.",
            "type": "array",
            "items": {
              "type": "string"
            },
            "examples": [
              [
                "fat-fingered"
              ]
            ]
          },
          "ignore": {
            "description": "Words and phrases that are fine here.",
            "type": "array",
            "items": {
              "type": "string"
            },
            "examples": [
              [
                "root cause"
              ]
            ]
          }
        },
        "additionalProperties": false
      },
      "public": {
        "title": "Public versions",
        "description": "What a public version must not say, besides what every one keeps back. It is refused while one of these stands in it.",
        "type": "object",
        "properties": {
          "names": {
            "description": "Names of people, customers and partners who are never named to the public.",
            "type": "array",
            "items": {
              "type": "string"
            },
            "examples": [
              [
                "Dana Reyes",
                "Globex"
              ]
            ]
          },
          "hosts": {
            "description": "Hosts that only we can reach: a name, which stands for all below it, or a word for a host without a domain.",
            "type": "array",
            "items": {
              "type": "string"
            },
            "examples": [
              [
                "corp.acme.net",
                "wiki"
              ]
            ]
          }
        },
        "additionalProperties": false
      },
      "levels": {
        "title": "Levels",
        "description": "How loud a finding is, by its code or by `family/*`. What would lose text or leak a secret stays an error.",
        "type": "object",
        "additionalProperties": {
          "type": "string",
          "enum": [
            "error",
            "warning",
            "information",
            "hint",
            "off"
          ]
        },
        "examples": [
          {
            "blame/hindsight": "information",
            "action/*": "hint"
          }
        ]
      },
      "ignore": {
        "title": "Ignored findings",
        "description": "Findings to leave out in some files, each with a reason.",
        "type": "array",
        "items": {
          "title": "Ignore",
          "type": "object",
          "required": [
            "files",
            "code",
            "reason"
          ],
          "properties": {
            "files": {
              "description": "Which files: a path from the repository's root, `*` for any part of a name, `**` for any folders.",
              "type": "string",
              "examples": [
                "2024/**"
              ]
            },
            "code": {
              "description": "The code, or `family/*`.",
              "type": "string",
              "examples": [
                "blame/*"
              ]
            },
            "reason": {
              "description": "Why.",
              "type": "string",
              "minLength": 1,
              "examples": [
                "Written before we agreed on this."
              ]
            }
          },
          "additionalProperties": false
        },
        "examples": [
          [
            {
              "files": "2024/**",
              "code": "blame/*",
              "reason": "Written before we agreed on this."
            }
          ]
        ]
      },
      "fields": {
        "title": "Custom fields",
        "description": "Fields of your own, by section: each a JSON Schema with type, enum, const, required, properties, items, minimum, maximum, minLength, maxLength or format.",
        "type": "object",
        "properties": {
          "front-matter": {
            "description": "Fields by name, each with a JSON Schema.",
            "type": "object",
            "additionalProperties": {
              "type": "object"
            }
          },
          "timeline": {
            "description": "Fields by name, each with a JSON Schema.",
            "type": "object",
            "additionalProperties": {
              "type": "object"
            }
          },
          "impact": {
            "description": "Fields by name, each with a JSON Schema.",
            "type": "object",
            "additionalProperties": {
              "type": "object"
            }
          },
          "contributing-factors": {
            "description": "Fields by name, each with a JSON Schema.",
            "type": "object",
            "additionalProperties": {
              "type": "object"
            }
          },
          "learnings": {
            "description": "Fields by name, each with a JSON Schema.",
            "type": "object",
            "additionalProperties": {
              "type": "object"
            }
          },
          "action-items": {
            "description": "Fields by name, each with a JSON Schema.",
            "type": "object",
            "additionalProperties": {
              "type": "object"
            }
          }
        },
        "additionalProperties": false,
        "examples": [
          {
            "front-matter": {
              "region": {
                "type": "string",
                "enum": [
                  "eu",
                  "us"
                ]
              }
            }
          }
        ]
      },
      "trackers": {
        "title": "Trackers",
        "description": "Where tickets are made, by the tracker's id. The first one takes what names no other by `tracker`. Addresses and tokens belong to your own settings.",
        "type": "object",
        "properties": {
          "jira": {
            "title": "JiraOptions",
            "description": "Jira: the project and how fields map.",
            "type": "object",
            "properties": {
              "project": {
                "description": "Key of the project.",
                "type": "string",
                "examples": [
                  "CHK"
                ]
              },
              "type": {
                "description": "Issue type.",
                "type": "string",
                "default": "Task",
                "examples": [
                  "Task"
                ]
              },
              "labels": {
                "description": "Labels that each ticket gets.",
                "type": "array",
                "items": {
                  "type": "string"
                },
                "examples": [
                  [
                    "postmortem"
                  ]
                ]
              },
              "priorities": {
                "description": "Jira's priority for each of ours.",
                "type": "object",
                "properties": {
                  "P0": {
                    "description": "For P0.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P1": {
                    "description": "For P1.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P2": {
                    "description": "For P2.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P3": {
                    "description": "For P3.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P4": {
                    "description": "For P4.",
                    "type": [
                      "string",
                      "number"
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "P0": "Highest",
                    "P1": "High"
                  }
                ]
              },
              "states": {
                "description": "Jira's statuses for each state of ours, by their names. Without it, the category of a status and the resolution tell.",
                "type": "object",
                "properties": {
                  "open": {
                    "description": "For open.",
                    "type": [
                      "string",
                      "number",
                      "array"
                    ],
                    "items": {
                      "type": "string"
                    }
                  },
                  "in_progress": {
                    "description": "For in_progress.",
                    "type": [
                      "string",
                      "number",
                      "array"
                    ],
                    "items": {
                      "type": "string"
                    }
                  },
                  "done": {
                    "description": "For done.",
                    "type": [
                      "string",
                      "number",
                      "array"
                    ],
                    "items": {
                      "type": "string"
                    }
                  },
                  "wont_do": {
                    "description": "For wont_do.",
                    "type": [
                      "string",
                      "number",
                      "array"
                    ],
                    "items": {
                      "type": "string"
                    }
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "in_progress": [
                      "In Progress",
                      "In Review"
                    ],
                    "wont_do": "Cancelled"
                  }
                ]
              },
              "users": {
                "description": "Account id in Jira for each handle of an owner. Who is not named stays in the text.",
                "type": "object",
                "additionalProperties": {
                  "type": [
                    "string",
                    "number"
                  ]
                },
                "examples": [
                  {
                    "dana": "5b10ac8d82e05b22cc7d4ef5"
                  }
                ]
              },
              "fields": {
                "description": "Further fields that each ticket gets, by their names or ids; options of a list by their names.",
                "type": "object",
                "additionalProperties": true,
                "examples": [
                  {
                    "components": [
                      "Checkout"
                    ],
                    "Area": "Reliability"
                  }
                ]
              },
              "leave_out": {
                "description": "Fields that are not sent, by their ids, since they are not on the screen: the text of the ticket tells them all the same.",
                "type": "array",
                "items": {
                  "type": "string",
                  "enum": [
                    "duedate",
                    "priority",
                    "assignee"
                  ]
                },
                "examples": [
                  [
                    "duedate"
                  ]
                ]
              }
            },
            "additionalProperties": false,
            "examples": [
              {
                "project": "CHK",
                "users": {
                  "dana": "5b10ac8d82e05b22cc7d4ef5"
                }
              }
            ]
          },
          "asana": {
            "title": "AsanaOptions",
            "description": "Asana: the project and how fields map.",
            "type": "object",
            "properties": {
              "project": {
                "description": "Id of the project: the number in its address.",
                "type": [
                  "string",
                  "number"
                ],
                "examples": [
                  "1204017342912345"
                ],
                "pattern": "^\\d+$",
                "patternErrorMessage": "A project of Asana's is named by its number, which stands in its address."
              },
              "section": {
                "description": "Id of the section that a new task is put into.",
                "type": [
                  "string",
                  "number"
                ],
                "examples": [
                  "1204017342912350"
                ],
                "pattern": "^\\d+$",
                "patternErrorMessage": "A section of Asana's is named by its number."
              },
              "type": {
                "description": "Kind of task.",
                "type": "string",
                "enum": [
                  "default_task",
                  "milestone",
                  "approval"
                ],
                "default": "default_task",
                "examples": [
                  "default_task"
                ]
              },
              "labels": {
                "description": "Tags that each task gets, by their ids.",
                "type": "array",
                "items": {
                  "type": "string"
                },
                "examples": [
                  [
                    "1204017342912399"
                  ]
                ]
              },
              "priorities": {
                "description": "The option of the field that `priority_field` names, for each of our priorities: by its name or id.",
                "type": "object",
                "properties": {
                  "P0": {
                    "description": "For P0.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P1": {
                    "description": "For P1.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P2": {
                    "description": "For P2.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P3": {
                    "description": "For P3.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P4": {
                    "description": "For P4.",
                    "type": [
                      "string",
                      "number"
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "P0": "High",
                    "P1": "Medium"
                  }
                ]
              },
              "priority_field": {
                "description": "The custom field that takes the priority, by its name or id.",
                "type": [
                  "string",
                  "number"
                ],
                "examples": [
                  "Priority"
                ]
              },
              "types": {
                "description": "The option of the field that `type_field` names, for each of our types: by its name or id.",
                "type": "object",
                "properties": {
                  "investigate": {
                    "description": "For investigate.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "mitigate": {
                    "description": "For mitigate.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "repair": {
                    "description": "For repair.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "detect": {
                    "description": "For detect.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "prevent": {
                    "description": "For prevent.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "process": {
                    "description": "For process.",
                    "type": [
                      "string",
                      "number"
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "prevent": "Prevention"
                  }
                ]
              },
              "type_field": {
                "description": "The custom field that takes the type, by its name or id.",
                "type": [
                  "string",
                  "number"
                ],
                "examples": [
                  "Kind of work"
                ]
              },
              "states": {
                "description": "Id of the section that means a state of ours. Without it Asana knows only incomplete and completed tasks.",
                "type": "object",
                "properties": {
                  "open": {
                    "description": "For open.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "in_progress": {
                    "description": "For in_progress.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "done": {
                    "description": "For done.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "wont_do": {
                    "description": "For wont_do.",
                    "type": [
                      "string",
                      "number"
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "in_progress": "1204017342912351",
                    "wont_do": "1204017342912352"
                  }
                ]
              },
              "users": {
                "description": "Id or e-mail address in Asana for each handle of an owner. Who is not named stays in the text.",
                "type": "object",
                "additionalProperties": {
                  "type": [
                    "string",
                    "number"
                  ]
                },
                "examples": [
                  {
                    "dana": "dana@example.com"
                  }
                ]
              },
              "fields": {
                "description": "Further custom fields that each task gets, by their names or ids.",
                "type": "object",
                "additionalProperties": true,
                "examples": [
                  {
                    "1204017342912410": "Reliability"
                  }
                ]
              },
              "oauth": {
                "description": "The token is one that an OAuth app was given: tasks are found again by an id of ours, without listing the project.",
                "type": "boolean",
                "default": false,
                "examples": [
                  true
                ]
              }
            },
            "additionalProperties": false,
            "examples": [
              {
                "project": "1204017342912345"
              }
            ]
          },
          "github": {
            "title": "GithubOptions",
            "description": "GitHub: the repository that gets the issues.",
            "type": "object",
            "properties": {
              "repository": {
                "description": "Owner and name.",
                "type": "string",
                "pattern": "^[\\w.-]+/[\\w.-]+$",
                "patternErrorMessage": "A repository is written owner/name.",
                "examples": [
                  "acme/checkout-api"
                ]
              },
              "type": {
                "description": "Issue type, where the organization has such.",
                "type": "string",
                "examples": [
                  "Task"
                ]
              },
              "labels": {
                "description": "Labels that each issue gets.",
                "type": "array",
                "items": {
                  "type": "string"
                },
                "examples": [
                  [
                    "postmortem"
                  ]
                ]
              },
              "priorities": {
                "description": "The label for each of our priorities.",
                "type": "object",
                "properties": {
                  "P0": {
                    "description": "For P0.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P1": {
                    "description": "For P1.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P2": {
                    "description": "For P2.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P3": {
                    "description": "For P3.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P4": {
                    "description": "For P4.",
                    "type": [
                      "string",
                      "number"
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "P0": "priority: critical",
                    "P1": "priority: high"
                  }
                ]
              },
              "types": {
                "description": "The label for each of our types.",
                "type": "object",
                "properties": {
                  "investigate": {
                    "description": "For investigate.",
                    "type": "string"
                  },
                  "mitigate": {
                    "description": "For mitigate.",
                    "type": "string"
                  },
                  "repair": {
                    "description": "For repair.",
                    "type": "string"
                  },
                  "detect": {
                    "description": "For detect.",
                    "type": "string"
                  },
                  "prevent": {
                    "description": "For prevent.",
                    "type": "string"
                  },
                  "process": {
                    "description": "For process.",
                    "type": "string"
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "prevent": "prevention",
                    "detect": "monitoring"
                  }
                ]
              },
              "users": {
                "description": "Account in GitHub for each handle of an owner. Who is not named stays in the text.",
                "type": "object",
                "additionalProperties": {
                  "type": [
                    "string",
                    "number"
                  ]
                },
                "examples": [
                  {
                    "dana": "dana-okafor"
                  }
                ]
              },
              "fields": {
                "description": "Further fields that each issue gets.",
                "type": "object",
                "properties": {
                  "milestone": {
                    "description": "Number of the milestone.",
                    "type": "integer",
                    "examples": [
                      4
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "milestone": 4
                  }
                ]
              }
            },
            "additionalProperties": false,
            "examples": [
              {
                "repository": "acme/checkout-api",
                "users": {
                  "dana": "dana-okafor"
                }
              }
            ]
          },
          "gitlab": {
            "title": "GitlabOptions",
            "description": "GitLab: the project that gets the issues.",
            "type": "object",
            "properties": {
              "project": {
                "description": "The project's whole path, or its number.",
                "type": [
                  "string",
                  "number"
                ],
                "examples": [
                  "acme/shop/checkout-api"
                ],
                "pattern": "^(?:\\d+|[\\w.-]+(?:/[\\w.-]+)+)$",
                "patternErrorMessage": "A project is written group/name, or as its number."
              },
              "type": {
                "description": "Type of issue.",
                "type": "string",
                "enum": [
                  "issue",
                  "incident",
                  "task"
                ],
                "default": "issue",
                "examples": [
                  "issue"
                ]
              },
              "labels": {
                "description": "Labels that each issue gets.",
                "type": "array",
                "items": {
                  "type": "string"
                },
                "examples": [
                  [
                    "postmortem"
                  ]
                ]
              },
              "priorities": {
                "description": "The label for each of our priorities.",
                "type": "object",
                "properties": {
                  "P0": {
                    "description": "For P0.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P1": {
                    "description": "For P1.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P2": {
                    "description": "For P2.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P3": {
                    "description": "For P3.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P4": {
                    "description": "For P4.",
                    "type": [
                      "string",
                      "number"
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "P0": "priority::1",
                    "P1": "priority::2"
                  }
                ]
              },
              "types": {
                "description": "The label for each of our types.",
                "type": "object",
                "properties": {
                  "investigate": {
                    "description": "For investigate.",
                    "type": "string"
                  },
                  "mitigate": {
                    "description": "For mitigate.",
                    "type": "string"
                  },
                  "repair": {
                    "description": "For repair.",
                    "type": "string"
                  },
                  "detect": {
                    "description": "For detect.",
                    "type": "string"
                  },
                  "prevent": {
                    "description": "For prevent.",
                    "type": "string"
                  },
                  "process": {
                    "description": "For process.",
                    "type": "string"
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "prevent": "type::prevention",
                    "detect": "type::monitoring"
                  }
                ]
              },
              "users": {
                "description": "User name in GitLab for each handle of an owner. Who is not named stays in the text.",
                "type": "object",
                "additionalProperties": {
                  "type": [
                    "string",
                    "number"
                  ]
                },
                "examples": [
                  {
                    "dana": "dana.okafor"
                  }
                ]
              },
              "fields": {
                "description": "Further fields that each issue gets.",
                "type": "object",
                "properties": {
                  "milestone_id": {
                    "description": "Id of the milestone (not its number in the project).",
                    "type": "integer",
                    "examples": [
                      512
                    ]
                  },
                  "weight": {
                    "description": "Weight.",
                    "type": "integer",
                    "examples": [
                      3
                    ]
                  },
                  "epic_id": {
                    "description": "Id of the epic.",
                    "type": "integer",
                    "examples": [
                      77
                    ]
                  },
                  "confidential": {
                    "description": "Only members of the project see it.",
                    "type": "boolean",
                    "examples": [
                      true
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "confidential": true
                  }
                ]
              }
            },
            "additionalProperties": false,
            "examples": [
              {
                "project": "acme/shop/checkout-api",
                "users": {
                  "dana": "dana.okafor"
                }
              }
            ]
          },
          "linear": {
            "title": "LinearOptions",
            "description": "Linear: the team that gets the issues.",
            "type": "object",
            "properties": {
              "team": {
                "description": "The letters that the team's issues begin with.",
                "type": "string",
                "pattern": "^[A-Za-z][A-Za-z0-9]*$",
                "patternErrorMessage": "A team is named by the letters that its issues begin with: CHK of CHK-12.",
                "examples": [
                  "CHK"
                ]
              },
              "labels": {
                "description": "Labels that each issue gets. They must be there already.",
                "type": "array",
                "items": {
                  "type": "string"
                },
                "examples": [
                  [
                    "postmortem"
                  ]
                ]
              },
              "priorities": {
                "description": "Linear's priority for each of ours: urgent, high, medium, low or none. Without it, P0 is urgent, P1 high, P2 medium, P3 and P4 low.",
                "type": "object",
                "properties": {
                  "P0": {
                    "description": "For P0.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P1": {
                    "description": "For P1.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P2": {
                    "description": "For P2.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P3": {
                    "description": "For P3.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P4": {
                    "description": "For P4.",
                    "type": [
                      "string",
                      "number"
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "P0": "urgent",
                    "P1": "high"
                  }
                ]
              },
              "types": {
                "description": "The label for each of our types.",
                "type": "object",
                "properties": {
                  "investigate": {
                    "description": "For investigate.",
                    "type": "string"
                  },
                  "mitigate": {
                    "description": "For mitigate.",
                    "type": "string"
                  },
                  "repair": {
                    "description": "For repair.",
                    "type": "string"
                  },
                  "detect": {
                    "description": "For detect.",
                    "type": "string"
                  },
                  "prevent": {
                    "description": "For prevent.",
                    "type": "string"
                  },
                  "process": {
                    "description": "For process.",
                    "type": "string"
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "prevent": "Prevention",
                    "detect": "Monitoring"
                  }
                ]
              },
              "users": {
                "description": "E-mail address in Linear for each handle of an owner. Who is not named stays in the text.",
                "type": "object",
                "additionalProperties": {
                  "type": [
                    "string",
                    "number"
                  ]
                },
                "examples": [
                  {
                    "dana": "dana@example.com"
                  }
                ]
              },
              "fields": {
                "description": "Further fields that each issue gets.",
                "type": "object",
                "properties": {
                  "projectId": {
                    "description": "Id of the project.",
                    "type": "string",
                    "examples": [
                      "6f2d0c1e-8a44-4f55-9b1a-2f6f0a7f7a10"
                    ]
                  },
                  "projectMilestoneId": {
                    "description": "Id of the project's milestone.",
                    "type": "string",
                    "examples": [
                      "b7a0f7a8-54b1-4d4b-8a3c-1c39a3b2a0e1"
                    ]
                  },
                  "cycleId": {
                    "description": "Id of the cycle.",
                    "type": "string",
                    "examples": [
                      "0e6a0fc4-33a1-4f0f-bb70-3d1c1c5fd2d9"
                    ]
                  },
                  "parentId": {
                    "description": "Id of the issue above it.",
                    "type": "string",
                    "examples": [
                      "2f1f9d1c-3f7e-4b70-8f46-0d1f6a9d3f11"
                    ]
                  },
                  "estimate": {
                    "description": "Estimate, in the team's points.",
                    "type": "integer",
                    "examples": [
                      2
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "estimate": 2
                  }
                ]
              }
            },
            "additionalProperties": false,
            "examples": [
              {
                "team": "CHK",
                "users": {
                  "dana": "dana@example.com"
                }
              }
            ]
          },
          "redmine": {
            "title": "RedmineOptions",
            "description": "Redmine: the project and how fields map.",
            "type": "object",
            "properties": {
              "project": {
                "description": "Identifier of the project, as in its address, or its number.",
                "type": [
                  "string",
                  "number"
                ],
                "examples": [
                  "checkout"
                ]
              },
              "type": {
                "description": "The tracker, by its name or number.",
                "type": [
                  "string",
                  "number"
                ],
                "examples": [
                  "Task"
                ]
              },
              "marker_field": {
                "description": "Number of the custom field, used as a filter, that holds the mark by which a ticket is found again.",
                "type": [
                  "string",
                  "number"
                ],
                "examples": [
                  4
                ],
                "pattern": "^\\d+$",
                "patternErrorMessage": "A custom field is named by its number."
              },
              "labels": {
                "description": "Words for the field that `labels_field` names, where there is one.",
                "type": "array",
                "items": {
                  "type": "string"
                },
                "examples": [
                  [
                    "postmortem"
                  ]
                ]
              },
              "labels_field": {
                "description": "Number of the custom field that takes the labels.",
                "type": [
                  "string",
                  "number"
                ],
                "examples": [
                  5
                ],
                "pattern": "^\\d+$",
                "patternErrorMessage": "A custom field is named by its number."
              },
              "priorities": {
                "description": "Redmine's priority for each of ours, by its name or number.",
                "type": "object",
                "properties": {
                  "P0": {
                    "description": "For P0.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P1": {
                    "description": "For P1.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P2": {
                    "description": "For P2.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P3": {
                    "description": "For P3.",
                    "type": [
                      "string",
                      "number"
                    ]
                  },
                  "P4": {
                    "description": "For P4.",
                    "type": [
                      "string",
                      "number"
                    ]
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "P0": "Immediate",
                    "P1": "Urgent"
                  }
                ]
              },
              "states": {
                "description": "Redmine's statuses for each state of ours, by their names; the first is the one that is set.",
                "type": "object",
                "properties": {
                  "open": {
                    "description": "For open.",
                    "type": [
                      "string",
                      "number",
                      "array"
                    ],
                    "items": {
                      "type": "string"
                    }
                  },
                  "in_progress": {
                    "description": "For in_progress.",
                    "type": [
                      "string",
                      "number",
                      "array"
                    ],
                    "items": {
                      "type": "string"
                    }
                  },
                  "done": {
                    "description": "For done.",
                    "type": [
                      "string",
                      "number",
                      "array"
                    ],
                    "items": {
                      "type": "string"
                    }
                  },
                  "wont_do": {
                    "description": "For wont_do.",
                    "type": [
                      "string",
                      "number",
                      "array"
                    ],
                    "items": {
                      "type": "string"
                    }
                  }
                },
                "additionalProperties": false,
                "examples": [
                  {
                    "done": [
                      "Closed",
                      "Resolved"
                    ],
                    "wont_do": "Rejected"
                  }
                ]
              },
              "users": {
                "description": "Login or number in Redmine for each handle of an owner. Who is not named stays in the text.",
                "type": "object",
                "additionalProperties": {
                  "type": [
                    "string",
                    "number"
                  ]
                },
                "examples": [
                  {
                    "dana": "dana.okafor"
                  }
                ]
              },
              "fields": {
                "description": "Further custom fields that each ticket gets, by their numbers.",
                "type": "object",
                "additionalProperties": true,
                "examples": [
                  {
                    "7": "Reliability"
                  }
                ]
              }
            },
            "additionalProperties": false,
            "examples": [
              {
                "project": "checkout",
                "marker_field": 4
              }
            ]
          }
        },
        "additionalProperties": {
          "type": "object"
        },
        "examples": [
          {
            "jira": {
              "project": "CHK"
            },
            "github": {
              "repository": "acme/checkout-api"
            }
          }
        ]
      },
      "publish": {
        "title": "Publish",
        "description": "Where postmortems are published, by the publisher's id. Addresses and tokens belong to your own settings.",
        "type": "object",
        "properties": {
          "confluence": {
            "title": "ConfluenceOptions",
            "description": "Confluence Cloud: the space that gets the page.",
            "type": "object",
            "properties": {
              "space": {
                "description": "Key of the space, as in its address.",
                "type": "string",
                "pattern": "^~?[A-Za-z0-9._-]{1,255}$",
                "patternErrorMessage": "A space is named by its key, as in its address: ENG.",
                "examples": [
                  "ENG"
                ]
              },
              "parent": {
                "description": "Number of the page below which a new one is put. A page that is there stays where it is.",
                "type": [
                  "string",
                  "number"
                ],
                "pattern": "^\\d{1,20}$",
                "patternErrorMessage": "A page is named by its number, as in its address.",
                "examples": [
                  "884001"
                ]
              }
            },
            "additionalProperties": false,
            "examples": [
              {
                "space": "ENG",
                "parent": "884001"
              }
            ]
          },
          "statuspage": {
            "title": "StatuspageOptions",
            "description": "Statuspage: the page whose incident gets the public version. The incident is the one in `incidents`.",
            "type": "object",
            "properties": {
              "page": {
                "description": "Id of the page, from API info in the user menu.",
                "type": "string",
                "pattern": "^[\\w-]{1,64}$",
                "patternErrorMessage": "A page is named by its id: kctbh9vrtdwd.",
                "examples": [
                  "kctbh9vrtdwd"
                ]
              },
              "notify": {
                "description": "Whether subscribers get mail when it is published for the first time. Later changes tell nobody.",
                "type": "boolean",
                "default": false,
                "examples": [
                  false
                ]
              }
            },
            "additionalProperties": false,
            "examples": [
              {
                "page": "kctbh9vrtdwd"
              }
            ]
          },
          "incidentio": {
            "title": "IncidentioOptions",
            "description": "incident.io: the incident in `incidents` gets a link to the page in Confluence, or else to the document.",
            "type": "object",
            "properties": {},
            "additionalProperties": false,
            "examples": [
              {}
            ]
          },
          "slack": {
            "title": "SlackOptions",
            "description": "Slack: the channel in which it is announced.",
            "type": "object",
            "properties": {
              "channel": {
                "description": "Id of the channel, from its details.",
                "type": "string",
                "pattern": "^[CG][A-Z0-9]{5,20}$",
                "patternErrorMessage": "A channel is named by its id: C0CHKOUT1.",
                "examples": [
                  "C0CHKOUT1"
                ]
              }
            },
            "additionalProperties": false,
            "examples": [
              {
                "channel": "C0CHKOUT1"
              }
            ]
          }
        },
        "additionalProperties": {
          "type": "object"
        },
        "examples": [
          {
            "confluence": {
              "space": "ENG"
            },
            "slack": {
              "channel": "C0CHKOUT1"
            }
          }
        ]
      }
    },
    "additionalProperties": false
  }
};
