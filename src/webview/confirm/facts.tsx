import type { ComponentChildren } from 'preact';
import { Icon } from '../view/icon.tsx';
import type { Part } from './choices.ts';
import { Section } from './section.tsx';

const DETECTED_BY = ['alert', 'customer', 'employee', 'partner', 'other'];

/** The head of the document: title, severity, services, who saw it first, who may read it. */
export function Facts({ view, choices, change, asksTitle }: Part & { readonly asksTitle: boolean }) {
  return (
    <Section name="The document">
      <Field id="title" label="Title" reason={view.title.reason}>
        <input
          id="title"
          value={choices.title}
          aria-invalid={asksTitle}
          aria-describedby={asksTitle ? 'title-wrong' : 'title-reason'}
          placeholder="What happened, in one sentence, as a customer saw it"
          onInput={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        {asksTitle && (
          <p class="late wrong" id="title-wrong" role="alert">
            Give it a title first: one sentence, as a customer saw it.
          </p>
        )}
      </Field>
      <Field id="severity" label="Severity" reason={view.severity.reason}>
        <Choice
          id="severity"
          value={choices.severity}
          values={view.severities}
          none="to be filled in"
          onChange={(severity) => change({ severity })}
        />
      </Field>
      <Field id="services" label="Services" reason={view.services.reason}>
        <input
          id="services"
          value={choices.services}
          placeholder="to be filled in, with commas between them"
          onInput={({ currentTarget }) => change({ services: currentTarget.value })}
        />
      </Field>
      <Field id="detected-by" label="Detected by" reason={view.detectedBy.reason}>
        <Choice
          id="detected-by"
          value={choices.detectedBy}
          values={DETECTED_BY}
          none="unknown"
          onChange={(detectedBy) => change({ detectedBy })}
        />
      </Field>
      {view.templates.length > 1 && (
        <Field id="template" label="Template">
          <select
            id="template"
            value={choices.template}
            onChange={({ currentTarget }) => change({ template: currentTarget.value })}
          >
            {view.templates.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      )}
      {view.restricted !== undefined && <Restricted view={view} choices={choices} change={change} />}
      {view.mayAskModel && <AsksModel view={view} choices={choices} change={change} />}
    </Section>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** Empty where nothing states it. */
  readonly reason?: string;
  readonly children: ComponentChildren;
}

/** A name, what can be changed, and why it is as it is. */
const Field = ({ id, label, reason, children }: FieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    {children}
    <span class="reason secondary" id={`${id}-reason`}>
      {reason === '' ? 'no record says it' : reason}
    </span>
  </div>
);

interface ChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly none: string;
  readonly onChange: (value: string) => void;
}

const Choice = ({ id, value, values, none, onChange }: ChoiceProps) => (
  <select
    id={id}
    value={value}
    aria-describedby={`${id}-reason`}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  >
    <option value="">{none}</option>
    {values.map((one) => (
      <option key={one} value={one}>
        {one.replace(' -> ', ' → ')}
      </option>
    ))}
  </select>
);

const Restricted = ({ view, choices, change }: Part) => (
  <div class="notice restricted" role="note">
    <Icon name="lock" />
    <div>
      <strong>Some of these events are private: {view.restricted}.</strong> Everyone with access to the
      repository can read what stands in the document.
      <label class="check">
        <input
          type="checkbox"
          checked={choices.restricted}
          onChange={({ currentTarget }) => change({ restricted: currentTarget.checked })}
        />
        Mark as restricted: no export, no publishing, no language model; captured events stay in memory
      </label>
    </div>
  </div>
);

const AsksModel = ({ choices, change }: Part) => (
  <label class="check model">
    <input
      type="checkbox"
      checked={choices.asksModel && !choices.restricted}
      disabled={choices.restricted}
      onChange={({ currentTarget }) => change({ asksModel: currentTarget.checked })}
    />
    <span>
      Then ask a language model for a summary and factors{' '}
      <span class="secondary">
        {choices.restricted
          ? 'A restricted document is shown to no model.'
          : 'Shows what it would be sent, before it is sent. Only sentences that name their events are taken.'}
      </span>
    </span>
  </label>
);
