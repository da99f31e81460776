using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Dashboard.Tests.Architecture;

/// <summary>A type that another type refers to, and the member that does it.</summary>
internal sealed record Reference(TypeReference Target, string Member);

/// <summary>
/// Everything a compiled type refers to: bases, interfaces, members and their signatures, attributes, generic arguments, locals and
/// the bodies of its methods. Nested types, and with them lambdas, iterators and the state machines of async methods, are walked
/// as types of their own by the caller.
/// </summary>
internal static class References
{
    public static IEnumerable<Reference> Of(TypeDefinition type) =>
        from found in Raw(type)
        from target in Parts(found.Target)
        select found with { Target = target };

    private static IEnumerable<Reference> Raw(TypeDefinition type)
    {
        foreach (var reference in Shape(type).Concat(Attributes(type)).Concat(GenericParameters(type)))
        {
            yield return new(reference, "the type itself");
        }

        foreach (var field in type.Fields)
        {
            foreach (var reference in Attributes(field).Prepend(field.FieldType))
            {
                yield return new(reference, field.Name);
            }
        }

        foreach (var property in type.Properties)
        {
            foreach (var reference in Attributes(property).Prepend(property.PropertyType))
            {
                yield return new(reference, property.Name);
            }
        }

        foreach (var happening in type.Events)
        {
            foreach (var reference in Attributes(happening).Prepend(happening.EventType))
            {
                yield return new(reference, happening.Name);
            }
        }

        foreach (var method in type.Methods)
        {
            foreach (var reference in Signature(method).Concat(Attributes(method)).Concat(GenericParameters(method)).Concat(Body(method)))
            {
                yield return new(reference, method.Name);
            }
        }
    }

    private static IEnumerable<TypeReference> Shape(TypeDefinition type)
    {
        if (type.BaseType is not null)
        {
            yield return type.BaseType;
        }

        foreach (var implemented in type.Interfaces)
        {
            yield return implemented.InterfaceType;
        }
    }

    private static IEnumerable<TypeReference> Signature(MethodReference method)
    {
        yield return method.ReturnType;
        foreach (var parameter in method.Parameters)
        {
            yield return parameter.ParameterType;
            if (parameter.HasCustomAttributes)
            {
                foreach (var reference in Attributes(parameter))
                {
                    yield return reference;
                }
            }
        }
    }

    private static IEnumerable<TypeReference> GenericParameters(IGenericParameterProvider provider) =>
        from parameter in provider.GenericParameters
        from constraint in parameter.Constraints
        select constraint.ConstraintType;

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider)
    {
        foreach (var attribute in provider.CustomAttributes)
        {
            yield return attribute.AttributeType;
            var values = attribute.ConstructorArguments
                .Concat(attribute.Properties.Select(property => property.Argument))
                .Concat(attribute.Fields.Select(field => field.Argument));
            foreach (var value in values)
            {
                yield return value.Type;
                if (value.Value is TypeReference named)
                {
                    yield return named;
                }
            }
        }
    }

    private static IEnumerable<TypeReference> Body(MethodDefinition method)
    {
        if (!method.HasBody)
        {
            return [];
        }

        return method.Body.Variables.Select(variable => variable.VariableType)
            .Concat(method.Body.ExceptionHandlers.Where(handler => handler.CatchType is not null).Select(handler => handler.CatchType))
            .Concat(method.Body.Instructions.SelectMany(Operand));
    }

    private static IEnumerable<TypeReference> Operand(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => Signature(method).Append(method.DeclaringType).Concat(method.GenericArguments),
        MethodReference method => Signature(method).Append(method.DeclaringType),
        CallSite site => site.Parameters.Select(parameter => parameter.ParameterType).Append(site.ReturnType),
        _ => [],
    };

    /// <summary>The named types that a constructed type is made of: the element of an array, a generic type and its arguments.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        RequiredModifierType modified => Parts(modified.ElementType).Concat(Parts(modified.ModifierType)),
        OptionalModifierType modified => Parts(modified.ElementType).Concat(Parts(modified.ModifierType)),
        FunctionPointerType pointer => pointer.Parameters.Select(parameter => parameter.ParameterType).Append(pointer.ReturnType).SelectMany(Parts),
        TypeSpecification constructed => Parts(constructed.ElementType),
        _ => [type],
    };
}
